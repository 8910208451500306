import { defineConfig, devices } from "@playwright/test";
import { browser } from "./script/lib/browser.mjs";

const target = process.env.CARGO_TARGET_DIR ?? "target";

// The built app, once with its mock server inside the browser and once with
// one behind real HTTP. `script/test` builds both before it comes here.
const server = (port: number, options: string) => ({
  command: `${target}/debug/mock-server --serve dist --port ${port} ${options}`,
  url: `http://127.0.0.1:${port}/config.json`,
  reuseExistingServer: false,
  stdout: "ignore" as const,
});

export default defineConfig({
  testDir: "end2end",
  fullyParallel: true,
  forbidOnly: !!process.env.CI,
  workers: 2,
  retries: 0,
  timeout: 30_000,
  reporter: [
    ["line"],
    ["html", { open: "never" }],
    ["json", { outputFile: "test-results/results.json" }],
  ],
  use: {
    ...devices["Desktop Chrome"],
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    timezoneId: "Europe/Madrid",
    trace: "off",
    launchOptions: {
      executablePath: browser(),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    {
      name: "mock",
      testIgnore: "http/**",
      use: { baseURL: "http://127.0.0.1:4601" },
    },
    {
      name: "http",
      // One world behind one server: what one test assigns, another one counts.
      workers: 1,
      testMatch: "http/**/*.spec.ts",
      use: { baseURL: "http://127.0.0.1:4602" },
    },
  ],
  webServer: [server(4601, "--browser-mock"), server(4602, "--seed 7 --tickets 200")],
});
