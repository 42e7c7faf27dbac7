<?php
/**
 * Plugin Name: Escalation Guide
 * Description: Puts a board's guide on a page: who to escalate a safeguarding disagreement to, and by when. A block, a shortcode, and the address of a board's page on a line of its own.
 * Version: 1.1.0
 * Requires at least: 6.0
 * Requires PHP: 7.4
 * License: MIT OR Apache-2.0
 * Text Domain: escalation-guide
 *
 * What a page holds is only the board's id and what was chosen: plain text, which WordPress leaves alone whoever edits it. The element, its
 * emergency line and its link are written when the page is read. Nothing is stored but the address of the server and whom its policies are
 * about, and nothing is sent.
 */

namespace EscalationGuide;

defined( 'ABSPATH' ) || exit;

/** Where the guide is served; an administrator may name another server. */
const SERVER = 'https://YOUR-HOST';
const OPTION = 'escalation_guide_server';
/** Whom the policies are about, where a page does not say it itself. */
const ABOUT = 'escalation_guide_about';
/** The emergency line up to its number, by whom a policy is about: as the guide itself has it. */
const LINES = array(
	'children' => 'If a child is in immediate danger, call ',
	'adults'   => 'If somebody is in immediate danger, call ',
	'both'     => 'If a child or an adult is in immediate danger, call ',
);
/** Attributes of the element that are no choice of a policy's question, and may be set as well. */
const SETTINGS = array( 'heading-level', 'lang' );

/** The server's address, without a slash at its end. */
function server() {
	$named = trim( (string) get_option( OPTION, '' ) );
	return rtrim( '' === $named ? SERVER : $named, '/' );
}

/** Whether somebody has said where the guide is served. */
function is_placed() {
	return false === strpos( server(), 'YOUR-HOST' );
}

/** Whom this says a policy is about, if there is a line for them; else those that are given beside it. */
function people( $said, $otherwise ) {
	$said = strtolower( trim( (string) $said ) );
	return array_key_exists( $said, LINES ) ? $said : $otherwise;
}

/** Whom the policies of this site are about. */
function usual_people() {
	return people( get_option( ABOUT, '' ), 'children' );
}

/** The emergency line of a policy about these people. */
function emergency( $about ) {
	return '<span slot="emergency">' . LINES[ people( $about, usual_people() ) ] . '<a href="tel:999">999</a>.</span>';
}

/**
 * The element for these attributes: `board`, each choice by its name, `about` (whom the policy is about: children, adults or both), `policy` (the
 * address of the policy) and `words` (what the link to it says).
 *
 * It is one line without a paragraph in it: what WordPress makes of line breaks would throw both out of the element.
 */
function guide( $attributes ) {
	$attributes = is_array( $attributes ) ? $attributes : array();
	$board      = isset( $attributes['board'] ) ? sanitize_title( (string) $attributes['board'] ) : '';
	$about      = isset( $attributes['about'] ) && is_scalar( $attributes['about'] ) ? $attributes['about'] : '';
	$line       = emergency( $about );
	if ( '' === $board || ! is_placed() ) {
		return '<p>' . $line . '</p>';
	}
	$page   = server() . '/boards/' . rawurlencode( $board );
	$policy = isset( $attributes['policy'] ) ? esc_url( (string) $attributes['policy'] ) : '';
	$words  = isset( $attributes['words'] ) ? trim( (string) $attributes['words'] ) : '';
	$link   = '' === $policy
		? '<a href="' . esc_url( $page ) . '">' . esc_html( '' === $words ? 'Who to go to, and by when' : $words ) . '</a>'
		: '<a href="' . $policy . '">' . esc_html( '' === $words ? 'Our escalation policy' : $words ) . '</a>';
	$set    = ' board="' . esc_attr( $board ) . '"';
	foreach ( $attributes as $name => $value ) {
		$name = str_replace( '_', '-', strtolower( (string) $name ) );
		if ( is_choice( $name ) && is_scalar( $value ) && '' !== trim( (string) $value ) ) {
			$set .= ' ' . $name . '="' . esc_attr( trim( (string) $value ) ) . '"';
		}
	}
	wp_enqueue_script( 'escalation-guide' );
	return '<escalation-guide' . $set . '>' . $line . ' ' . $link . '</escalation-guide>';
}

/** Whether an attribute may be set on the element by whoever writes a page: no event, no style, nothing of WordPress's own. */
function is_choice( $name ) {
	if ( in_array( $name, SETTINGS, true ) ) {
		return true;
	}
	$taken = array( 'board', 'about', 'policy', 'words', 'api', 'class', 'classname', 'align', 'anchor', 'id', 'is', 'lock', 'metadata', 'part', 'slot', 'style', 'title' );
	return 1 === preg_match( '/^[a-z][a-z0-9-]*$/', $name ) && 0 !== strpos( $name, 'on' ) && ! in_array( $name, $taken, true );
}

/** `[escalation_guide board="redbridge" own_agency="school"]` */
function shortcode( $attributes ) {
	return guide( $attributes );
}

/** The address of a board's page on a line of its own. What stands behind "#" is chosen beforehand; of the query only the language counts. */
function address( $matches, $attributes, $url ) {
	$asked  = array();
	$chosen = array();
	parse_str( (string) wp_parse_url( $url, PHP_URL_QUERY ), $asked );
	parse_str( (string) wp_parse_url( $url, PHP_URL_FRAGMENT ), $chosen );
	return guide( array_merge( array_intersect_key( $asked, array( 'lang' => '' ) ), $chosen, array( 'board' => $matches['board'] ) ) );
}

/** The block's own: an object of choices as lines of `name: value`. */
function block( $attributes ) {
	$chosen = array();
	foreach ( explode( "\n", isset( $attributes['choices'] ) ? (string) $attributes['choices'] : '' ) as $line ) {
		$parts = explode( ':', $line, 2 );
		if ( 2 === count( $parts ) ) {
			$chosen[ trim( $parts[0] ) ] = trim( $parts[1] );
		}
	}
	unset( $attributes['choices'] );
	return guide( array_merge( $chosen, $attributes ) );
}

/** The script is a module: on older versions of WordPress only its tag can say so. */
function as_module( $tag, $handle ) {
	if ( 'escalation-guide' !== $handle ) {
		return $tag;
	}
	$tag = preg_replace( '/ type=([\'"]).*?\1/', '', $tag );
	return str_replace( ' src=', ' type="module" src=', $tag );
}

/** Where an administrator names the server, and whom its policies are about. */
function settings() {
	register_setting(
		'escalation_guide',
		ABOUT,
		array(
			'type'              => 'string',
			'sanitize_callback' => function ( $chosen ) {
				return people( $chosen, 'children' );
			},
			'default'           => 'children',
		)
	);
	register_setting(
		'escalation_guide',
		OPTION,
		array(
			'type'              => 'string',
			'sanitize_callback' => __NAMESPACE__ . '\sanitized',
			'default'           => '',
		)
	);
}

/** An address of a server: `https`, or `http` on this machine for a trial. */
function sanitized( $written ) {
	$address = rtrim( esc_url_raw( trim( (string) $written ), array( 'https', 'http' ) ), '/' );
	if ( '' !== trim( (string) $written ) && ! preg_match( '~^https?://[^/?#]+(/[^?#]*)?$~', $address ) ) {
		add_settings_error( OPTION, 'address', 'That is no address of a server. Write it as your browser shows it: https://guide.example' );
		return (string) get_option( OPTION, '' );
	}
	return $address;
}

function settings_page() {
	?>
	<div class="wrap">
		<h1>Escalation Guide</h1>
		<form method="post" action="options.php">
			<?php settings_fields( 'escalation_guide' ); ?>
			<p><label for="escalation-guide-server">Where the guide is served</label></p>
			<p><input class="regular-text" type="url" id="escalation-guide-server" name="<?php echo esc_attr( OPTION ); ?>"
				value="<?php echo esc_attr( (string) get_option( OPTION, '' ) ); ?>" placeholder="<?php echo esc_attr( SERVER ); ?>"></p>
			<p>The script of that server runs on the pages with a guide. It sends nothing that readers choose.</p>
			<p><label for="escalation-guide-about">Whom your board’s policy is about</label></p>
			<p><select id="escalation-guide-about" name="<?php echo esc_attr( ABOUT ); ?>">
				<?php foreach ( array_keys( LINES ) as $about ) : ?>
					<option value="<?php echo esc_attr( $about ); ?>" <?php selected( usual_people(), $about ); ?>>
						<?php echo esc_html( 'both' === $about ? 'children and adults' : $about ); ?>
					</option>
				<?php endforeach; ?>
			</select></p>
			<p>The emergency line that stands before the guide names them. A block or a shortcode can say it for a policy of its own.</p>
			<?php submit_button(); ?>
		</form>
		<p>Then place the block “Escalation Guide”, or write <code>[escalation_guide board="redbridge" own_agency="school"]</code>; for a policy about adults with <code>about="adults"</code>.</p>
	</div>
	<?php
}

add_action(
	'init',
	function () {
		// phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion -- the address is the same for ever.
		wp_register_script( 'escalation-guide', server() . '/escalation-guide.js', array(), null, true );
		add_shortcode( 'escalation_guide', __NAMESPACE__ . '\shortcode' );
		register_block_type( __DIR__, array( 'render_callback' => __NAMESPACE__ . '\block' ) );
		$host = preg_quote( preg_replace( '~^https?://~', '', server() ), '~' );
		wp_embed_register_handler( 'escalation-guide', '~^https?://' . $host . '/boards/(?<board>[a-z0-9-]+)/?([?#].*)?$~', __NAMESPACE__ . '\address' );
	}
);
add_filter( 'script_loader_tag', __NAMESPACE__ . '\as_module', 10, 2 );
add_action( 'admin_init', __NAMESPACE__ . '\settings' );
add_action(
	'admin_menu',
	function () {
		add_options_page( 'Escalation Guide', 'Escalation Guide', 'manage_options', 'escalation-guide', __NAMESPACE__ . '\settings_page' );
	}
);
