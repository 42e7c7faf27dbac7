// The page on which the API is tried: Swagger UI draws the description, and asks this server alone.
globalThis.SwaggerUIBundle({
  url: "/openapi.json",
  dom_id: "#swagger",
  deepLinking: true,
  docExpansion: "list",
  // Swagger's own checker is on somebody else's server.
  validatorUrl: null,
  tryItOutEnabled: false,
  syntaxHighlight: { activated: false },
});
