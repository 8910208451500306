// Listens for what no test may pass over: a breach of the content security
// policy, an uncaught error, an error on the console.

import type { BrowserContext } from "@playwright/test";

export interface Watch {
  problems(): string[];
  allow(pattern: RegExp): void;
}

export async function watch(context: BrowserContext): Promise<Watch> {
  const seen: string[] = [];
  const allowed: RegExp[] = [];

  await context.exposeBinding("reportPolicyBreach", (_source, breach: string) => seen.push(`policy: ${breach}`));
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sourceFile, lineNumber, sample }) => {
      const report = (window as unknown as { reportPolicyBreach(breach: string): void }).reportPolicyBreach;
      report(`${violatedDirective} ${blockedURI} ${sample} at ${sourceFile}:${lineNumber}`);
    });
  });

  context.on("weberror", (event) => seen.push(`uncaught: ${event.error()}`));
  context.on("console", (message) => {
    const text = message.text();
    // The browser notes every refused API call; whether the app dealt with it
    // is for the tests to see.
    if (text.startsWith("Failed to load resource") && message.location().url.includes("/api/")) return;
    if (message.type() === "error" || text.includes("Content Security Policy")) seen.push(`console: ${text}`);
  });

  return {
    problems: () => seen.filter((problem) => !allowed.some((pattern) => pattern.test(problem))),
    allow: (pattern) => allowed.push(pattern),
  };
}
