import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import made.ApiClient;
import made.api.AnswersApi;
import made.api.BoardsApi;
import made.api.DirectoriesApi;
import made.api.ServiceApi;

/**
 * Asks with the client that OpenAPI Generator made for Java, and holds what it read against the answer itself.
 *
 * <p>java Read http://localhost:8787 ASKED
 */
public class Read {
  private static final ObjectMapper JSON = ApiClient.createDefaultObjectMapper();

  public static void main(String[] arguments) throws Exception {
    String address = arguments[0];
    ApiClient client = new ApiClient();
    client.updateBaseUri(address);
    List<Object> apis = List.of(new AnswersApi(client), new BoardsApi(client), new DirectoriesApi(client), new ServiceApi(client));
    int count = 0;
    for (JsonNode question : JSON.readTree(new File(arguments[1]))) {
      JsonNode told = JSON.valueToTree(call(apis, camel(question.get("operation").asText()), question.get("given")));
      HttpRequest request = HttpRequest.newBuilder(URI.create(address + question.get("path").asText())).build();
      JsonNode sent = JSON.readTree(HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body());
      String wrong = difference(told, sent, "");
      if (wrong != null) throw new AssertionError(question + ": " + wrong);
      count += 1;
    }
    if (count <= 100) throw new AssertionError(count + " answers");
    System.out.println("  " + count + " answers were read and written out again");
  }

  private static Object call(List<Object> apis, String operation, JsonNode given) throws Exception {
    for (Object api : apis) {
      // The same with headers of one's own takes a parameter more.
      Method method = Arrays.stream(api.getClass().getMethods())
          .filter(known -> known.getName().equals(operation))
          .min(Comparator.comparingInt(Method::getParameterCount))
          .orElse(null);
      if (method == null) continue;
      Object[] values = Arrays.stream(method.getParameters())
          .map(parameter -> value(parameter.getType(), given.get(parameter.getName())))
          .toArray();
      return method.invoke(api, values);
    }
    throw new AssertionError("no operation " + operation);
  }

  private static Object value(Class<?> type, JsonNode given) {
    if (given == null) return null;
    if (type == UUID.class) return UUID.fromString(given.asText());
    return JSON.convertValue(given, type);
  }

  private static String camel(String name) {
    StringBuilder camel = new StringBuilder();
    for (String word : name.split("_")) {
      camel.append(camel.length() == 0 ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return camel.toString();
  }

  /**
   * Where both are not the same; null: nowhere. What was left out may be read as `null` or as nothing in a list, and a time be
   * written otherwise.
   */
  private static String difference(JsonNode told, JsonNode sent, String place) {
    if (isNothing(sent) && (isNothing(told) || told.isContainerNode() && told.isEmpty())) return null;
    if (isNothing(told) || isNothing(sent)) return place + ": read " + told + ", sent " + sent;
    if (sent.isObject() && told.isObject()) {
      for (JsonNode side : List.of(sent, told)) {
        for (Iterator<String> names = side.fieldNames(); names.hasNext(); ) {
          String name = names.next();
          String wrong = difference(told.get(name), sent.get(name), place + "." + name);
          if (wrong != null) return wrong;
        }
      }
      return null;
    }
    if (sent.isArray() && told.isArray() && sent.size() == told.size()) {
      for (int at = 0; at < sent.size(); at += 1) {
        String wrong = difference(told.get(at), sent.get(at), place + "[" + at + "]");
        if (wrong != null) return wrong;
      }
      return null;
    }
    boolean same = sent.asText().replace("Z", "+00:00").equals(told.asText().replace("Z", "+00:00"));
    return sent.isValueNode() && told.isValueNode() && same ? null : place + ": read " + told + ", sent " + sent;
  }

  private static boolean isNothing(JsonNode node) {
    return node == null || node.isNull() || node.isMissingNode();
  }
}
