// What another team would write against the API: compiled with the types that its description gives, then run.
import createClient from "openapi-fetch";
import type { components, paths } from "./api.js";

type Problem = components["schemas"]["ProblemDetails"];

/** Asks for every operation and gives what the test looks at. Whatever the description gets wrong does not compile. */
export async function journey(baseUrl: string) {
  // Some answers exist as JSON and in another form: each client asks for one.
  const api = createClient<paths, "application/json" | "application/problem+json">({ baseUrl });
  // The library writes an object's fields in brackets unless it is told the style that the description names.
  const files = createClient<paths>({ baseUrl, querySerializer: { object: { style: "form", explode: true } } });
  const boards = (await api.GET("/v1/boards")).data ?? [];
  const ids: string[] = boards.map((board) => board.id);
  const path = { board: "redbridge" };

  const document = (await api.GET("/v1/boards/{board}", { params: { path } })).data;
  const lastHoliday: string | undefined = document?.calendar.last;
  // What is in a document has its types too: facts, procedures, the contact list.
  const title: string | undefined = document?.policy.title;
  const due: string | undefined = document?.policy.review_due;
  const pathway = document?.pathways.resolution;
  const procedure: string | undefined = pathway?.title;
  const ladder: string[] = pathway?.stages ?? [];
  const agencies = Object.values(document?.agencies ?? {}).map((agency) => (typeof agency === "string" ? agency : agency.name));
  const listed: string | undefined = document?.contacts?.as_of;
  const { as_of: _, ...rows } = document?.contacts ?? {};
  const printed: string[] = Object.values(rows).flatMap((row) => row.emails ?? []);
  const page = await files.GET("/boards/{board}", { params: { path, query: { agency: "police", embed: "1" } }, parseAs: "text" });
  const schema = await files.GET("/schemas/{schema}.json", { params: { path: { schema: "guide" } } });
  const head = await files.HEAD("/v1/boards/{board}", { params: { path } });
  const contacts = (await api.GET("/v1/boards/{board}/contacts", { params: { path, query: { agency: "police" } } })).data ?? [];
  const emails: string[] = contacts.flatMap((row) => row.contact.emails);
  const cards = await files.GET("/v1/boards/{board}/contacts.vcf", { params: { path }, parseAs: "text" });
  const services = (await api.GET("/v1/boards/{board}/services", { params: { path, query: { per_page: 2 } } })).data;
  const first = services?.contents[0];
  const service = first && (await api.GET("/v1/boards/{board}/services/{service}", { params: { path: { ...path, service: first.id } } })).data;

  const situation = { stage: "stage-2", agency: "police", at: "2026-12-23T10:00", now: "2026-12-23T10:00" };
  const guide = (await api.GET("/v1/boards/{board}/guide", { params: { path, query: { ...situation, perspective: "raising" } } })).data;
  const timeline = (await api.GET("/v1/boards/{board}/timeline", { params: { path, query: situation } })).data;
  const calendar = await files.GET("/v1/boards/{board}/timeline.ics", { params: { path, query: situation }, parseAs: "text" });
  const health = (await api.GET("/v1/boards/{board}/health", { params: { path } })).data;
  const holidays = (await api.GET("/v1/calendars/{division}", { params: { path: { division: "scotland" } } })).data;
  const service_health = (await api.GET("/healthz")).data;

  // A policy's own question is a parameter of its own name.
  const answered = await files.GET("/v1/boards/{board}/guide", { params: { path: { board: "barnet" }, query: { answers: { case: "open" } } } });
  const refused = await api.GET("/v1/boards/{board}/guide", { params: { path, query: { stage: "stage-9" } } });
  const problem: Problem | undefined = refused.error;

  return {
    ids,
    document: { title, due, procedure, ladder, agencies: agencies.length, listed, printed },
    page: page.data,
    schema: typeof schema.data,
    tag: head.response.headers.get("etag"),
    from: contacts[0]?.from,
    lastHoliday,
    emails,
    cards: cards.data,
    services: services?.total_items,
    service: service?.name,
    sameService: service?.id === first?.id,
    stage_ends: guide?.stage_ends?.due,
    title: guide?.stage?.title,
    stages: timeline?.stages.map((stage) => stage.id),
    calendar: calendar.data,
    score: health?.score,
    holidays: holidays?.holidays.length,
    status: service_health?.status,
    answered: answered.response.status,
    choices: problem?.choices,
    emergency: problem?.emergency.phone,
  };
}
