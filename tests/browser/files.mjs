// A site that only serves files, such as a board's own web space.
import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

// As little as a server can know: it takes the program and the document for bytes, and nothing else for what it is not.
const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css" };

/** Serves a folder's files at a path with a slash at its end: where that is, what is asked for there, and how to end it. */
export async function serve_files(folder, at) {
  const asked = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://server");
    if (pathname === "/favicon.ico") return response.writeHead(204).end();
    asked.push(request.url);
    const path = pathname.startsWith(at) ? join(folder, normalize(pathname.slice(at.length))) : undefined;
    const found = path && (await stat(path).catch(() => undefined));
    if (found?.isDirectory() && !pathname.endsWith("/")) return response.writeHead(301, { location: `${pathname}/` }).end();
    const file = found?.isDirectory() ? join(path, "index.html") : path;
    const bytes = file && (await readFile(file).catch(() => undefined));
    response.writeHead(bytes ? 200 : 404, { "content-type": TYPES[extname(file ?? "")] ?? "application/octet-stream" });
    response.end(bytes);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return { address: `http://127.0.0.1:${server.address().port}${at}`, asked, close: () => server.close() };
}
