// What every journey needs: a browser at a fixed clock, the guide's own site, and a page of another origin.
//
// `cargo xtask test browser` starts the worker and names it and the browsers in the environment.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, test } from "node:test";
import AxeBuilder from "@axe-core/playwright";
import { chromium } from "playwright-core";
import puppeteer from "puppeteer-core";

/** Where the guide is served: `http://localhost:PORT`. */
export const guide = named("ESCALATION_GUIDE");

const QUIET = ["--disable-background-networking", "--disable-component-update", "--disable-sync"];
let running;

/**
 * A journey through a page in Chromium.
 *
 * `at` is the moment that every clock of the page shows, with its offset; left out, they go; `zone` is the device's own zone;
 * `start` is the address to open, or the HTML of a page of another origin (with `headers`);
 * `prepare` may change the page before anything is fetched.
 * A journey in which the page reports an error fails, unless `expects` says which are its subject.
 */
export function journey(name, visit, walk) {
  const { at, start, headers = {}, zone = "Europe/London", expects = /^$/, prepare = async () => {}, ...device } = visit;
  test(name, async () => {
    running ??= launch();
    const context = await (await running).newContext({ locale: "en-GB", timezoneId: zone, ...device });
    const host = start.startsWith("http") ? undefined : await host_page(start, headers);
    const reported = [];
    try {
      const page = await context.newPage();
      page.setDefaultTimeout(10_000);
      page.on("pageerror", (error) => reported.push(String(error)));
      page.on("console", (message) => {
        if (message.type() === "error") reported.push(`${message.text()} (${message.location().url})`);
      });
      if (at) await page.clock.setFixedTime(new Date(at));
      await prepare(page, context);
      await page.goto(host?.address ?? start);
      await walk(page, context);
    } finally {
      await context.close();
      host?.close();
    }
    assert.deepEqual(reported.filter((text) => !expects.test(text)), [], "the page reported errors");
  });
}

/** The same in Firefox, for what must not hold in one engine only; `prepare` and `walk` get a page of puppeteer. */
export function firefox_journey(name, { at, start, headers = {}, prepare = async () => {} }, walk) {
  test(name, async () => {
    const browser = await puppeteer.launch({ browser: "firefox", executablePath: named("FIREFOX") });
    const host = start.startsWith("http") ? undefined : await host_page(start, headers);
    try {
      const page = await browser.newPage();
      page.setDefaultTimeout(20_000);
      await page.evaluateOnNewDocument(stop_clock, Date.parse(at));
      await prepare(page);
      await page.goto(host?.address ?? start);
      await walk(page, browser);
    } finally {
      await browser.close();
      host?.close();
    }
  });
}

/** Fails with a sentence for each thing that keeps some people from using the page; `options` are axe's own. */
export async function accessible(page, options = {}) {
  const rules = { "target-size": { enabled: true } };
  const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ["violations"], rules, ...options }).analyze();
  const found = violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help} (${target})`));
  assert.deepEqual(found, []);
}

/** Chromium; one that breaks down while it starts says nothing about a page, and gets a second chance. */
async function launch() {
  const how = { executablePath: named("CHROMIUM"), args: ["--no-sandbox", "--disable-gpu", ...QUIET] };
  return chromium.launch(how).catch(() => chromium.launch(how));
}

/** A page of another origin, as a board or a school would have it. */
export async function host_page(html, headers = {}) {
  const server = createServer((request, response) => {
    const there = request.url === "/";
    // A browser asks every site for its icon; that this one has none is no error of the guide.
    response.writeHead(there ? 200 : request.url === "/favicon.ico" ? 204 : 404, { "content-type": "text/html; charset=utf-8", ...headers });
    response.end(there ? html : "");
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return { address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

function stop_clock(moment) {
  const Real = Date;
  globalThis.Date = class extends Real {
    constructor(...given) {
      super(...(given.length ? given : [moment]));
    }
    static now() {
      return moment;
    }
  };
}

function named(variable) {
  const value = process.env[variable];
  if (!value) throw new Error(`${variable} is not set: run these tests with \`cargo xtask test browser\``);
  return value;
}

after(async () => (await running)?.close());
