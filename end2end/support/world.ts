// The world that a test happens in, and how it is asked for.

export interface World {
  seed?: number;
  tickets?: number;
  live?: "on" | "off";
  latency?: number;
  /** Share of calls that fail, in percent. */
  fail?: number;
  /** The mock's time, RFC 3339. */
  clock?: string;
}

export interface Visit extends World {
  /** Who signs in; `null` stays at the login page. */
  persona?: string | null;
  theme?: "light" | "dark";
  language?: "en" | "es";
}

/** When tests happen, unless they say otherwise: on a Wednesday afternoon. The clock stands. */
export const now = "2026-11-18T17:05:00Z";

/** What becomes of the calls whose method and path contain `on`. */
export interface Fault {
  on: string;
  fault: "offline" | "timeout" | "failure" | "lost" | "truncated" | "held";
  times?: number;
}

/** What the mock build gives to tests; other builds have no such thing. */
export interface Hook {
  advance(milliseconds: number): Promise<void>;
  demo(path: string, body: unknown): Promise<unknown>;
  faults(rules: Fault[]): Promise<void>;
  settings(changes: object): Promise<void>;
}

/** The orders of a list as the button says them, each with its two entries of the menu. */
export const orders: Record<string, [string, string]> = {
  "Waiting longest": ["Waiting", "Longest wait first"],
  "Waiting shortest": ["Waiting", "Shortest wait first"],
  Newest: ["Created", "Newest first"],
  Oldest: ["Created", "Oldest first"],
  "Last updated": ["Updated", "Newest first"],
  "Updated longest ago": ["Updated", "Oldest first"],
  "Customer wrote last": ["Last customer message", "Newest first"],
  "Customer wrote longest ago": ["Last customer message", "Oldest first"],
  "Sentiment, worst first": ["Sentiment", "Most negative first"],
  "Sentiment, best first": ["Sentiment", "Most positive first"],
  "Highest recent orders": ["Recent orders", "Highest first"],
  "Lowest recent orders": ["Recent orders", "Lowest first"],
  "Most messages": ["Messages", "Most first"],
  "Fewest messages": ["Messages", "Fewest first"],
  "Customer A–Z": ["Customer name", "A–Z"],
  "Customer Z–A": ["Customer name", "Z–A"],
  "Highest number": ["Ticket number", "Highest first"],
  "Lowest number": ["Ticket number", "Lowest first"],
};

/** An address in such a world. */
export function withWorld(path: string, world: World): string {
  const [place, query = ""] = path.split("?");
  const params = new URLSearchParams(query);
  for (const [name, value] of Object.entries(world).filter(isSet)) params.set(name, String(value));
  return params.size ? `${place}?${params}` : place;
}

/** Whether an entry has a value. */
export function isSet<V>(entry: [string, V | undefined]): entry is [string, V] {
  return entry[1] !== undefined;
}
