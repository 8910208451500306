// The numbers as a page that says what was aimed at and what was met.

import { at, median } from "./stage.mjs";
import { told as routing } from "./routing.mjs";
import { told } from "./views.mjs";

const kilo = (bytes) => `${(bytes / 1_000).toFixed(bytes < 10_000 ? 1 : 0)} kB`;
const mega = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
const ms = (time) => `${Math.round(time)} ms`;
const times = (ratio) => `${ratio.toFixed(1)} ×`;
const met = (is) => (is ? "met" : "**missed**");

const table = (head, rows) => [`| ${head.join(" | ")} |`, `|${head.map(() => "---").join("|")}|`, ...rows.map((row) => `| ${row.join(" | ")} |`)].join("\n");

export function report({ machine, mock, backend, small, large, steps, clicks, long, rest, typed, arrived, traffic, views, assigned, tried }) {
  const parts = [
    "# Benchmarks",
    `What the desk costs, as \`script/bench\` measured it on ${machine}. Times are ratios to a static page of the same server in the same run, because the next machine is another one; the milliseconds beside them are of this run. Counts are exact.`,
    "## What is loaded",
    "The inbox from an empty cache until its first ticket row stands there: everything the page asks for, as it comes over the wire with Brotli.",
    weight("As the demo is built (the mock server, which its worker loads for itself, aside)", mock),
    backend
      ? weight("Without it, as for a real backend (`script/build --no-mock`)", backend)
      : "Without the mock server the app is smaller; `script/bench --bytes` builds and weighs that as well.",
    targetOfBytes(backend ?? mock, Boolean(backend)),
    "## How soon there is something to see",
    `Medians of 8 loads from an empty cache, signed in, in turns with the static page.`,
    table(
      ["", "static page", "first contentful paint", "first ticket row", "target"],
      [small, large].map((run) => [
        `${run.tickets.toLocaleString("en")} tickets`,
        ms(run.still),
        `${times(run.paintRatio)} (${ms(run.paint)})`,
        `${times(run.rowRatio)} (${ms(run.row)})`,
        run === small ? `first row ≤ 4.9 ×, half of what was measured on a Vue desk with 25 rows: ${met(run.rowRatio <= 4.85)}` : `the demo's world in under 3 s: ${met(run.row < 3_000)}`,
      ]),
    ),
    "In the demo the browser also starts the mock server, a program of its own in a worker, and that makes its world before the first row; with a real backend it does neither.",
    "## What a step costs with 1,000 and with 100,000 tickets",
    "The same steps on the same 200 conversations, which stand first in both worlds. Target: equal.",
    table(
      ["step", "elements", "DOM nodes", "listeners", "mutations", ""],
      steps[0].states.map((few, index) => {
        const many = steps[1].states[index];
        const pair = (name) => (few[name] === undefined ? "" : few[name] === many[name] ? `${few[name]}` : `${few[name]} / ${many[name]}`);
        const equal = ["elements", "nodes", "listeners", "mutations"].every((name) => few[name] === many[name]);
        return [few.step, pair("elements"), pair("nodes"), pair("listeners"), pair("mutations"), equal ? "equal" : "**differs**"];
      }),
    ),
    "## How quickly a ticket opens",
    `${clicks.length} presses on tickets that were open before, in a world of 1,000 (Event Timing, which counts in steps of 8 ms and does not tell what took less than 16 ms: that is counted as 16).`,
    table(
      ["", "measured", "target"],
      [
        ["median", ms(median(clicks)), `16 ms: ${met(median(clicks) <= 16)}`],
        ["95th percentile", ms(at(clicks, 0.95)), `≤ 24 ms: ${met(at(clicks, 0.95) <= 24)}`],
      ],
    ),
    "## Scrolling 100,000 tickets",
    long.length
      ? `${long.length} tasks of 50 ms or more, the longest ${ms(Math.max(...long))}. Target: none: ${met(false)}.`
      : `No task of 50 ms or more, neither while scrolling steadily nor in leaps of 1,000 rows. Target: none: ${met(true)}.`,
    "## What opening and closing tickets leaves behind",
    "250 tickets one after the other, three times over.",
    table(
      ["tickets opened and closed", "JS heap", "WebAssembly memory", "DOM nodes", "listeners"],
      rest.map(({ opened, heap, wasm, nodes, listeners }) => [opened, mega(heap), mega(wasm), nodes, listeners]),
    ),
    leftBehind(rest),
    ...told(views, { table, ms, met }),
    "## Typing a reply",
    `${typed.durations.length} keys in the composer under a thread of ${typed.shown.toLocaleString("en")} loaded messages, from the press to the painted letter (Event Timing, as above).`,
    table(
      ["", "measured", "target"],
      [
        ["median", ms(median(typed.durations)), `16 ms: ${met(median(typed.durations) <= 16)}`],
        ["95th percentile", ms(at(typed.durations, 0.95)), `≤ 24 ms: ${met(at(typed.durations, 0.95) <= 24)}`],
      ],
    ),
    "## A message arrives in the open ticket",
    `Mutations of the page: ${arrived.map(({ tickets, mutations }) => `${mutations} with ${tickets.toLocaleString("en")} tickets`).join(", ")}. Target: equal: ${met(arrived[0].mutations === arrived[1].mutations)}.`,
    "## An hour of traffic",
    "Ten things a minute happen on a desk that stands open, an hour of them as quickly as they can.",
    table(
      ["minutes", "JS heap", "WebAssembly memory", "DOM nodes", "listeners"],
      traffic.map(({ minutes, heap, wasm, nodes, listeners }) => [minutes, mega(heap), mega(wasm), nodes, listeners]),
    ),
    "## Who gets a ticket",
    `${assigned.days} days of a desk with ${assigned.agents} agents in shifts, ${assigned.teams} teams, ${assigned.rules} rules and ${assigned.tickets.toLocaleString("en")} tickets; office hours on six days of the week, closed on a holiday. The rules alone, natively.`,
    table(
      ["", "measured", "target"],
      [
        ["decisions a second", assigned.decisions_per_second.toLocaleString("en"), `≥ 10,000: ${met(assigned.decisions_per_second >= 10_000)}`],
        ["turns between any two who were always there, in any queue", assigned.spread, `≤ 1: ${met(assigned.spread <= 1)}`],
        ["longest wait inside office hours", `${assigned.longest_wait_minutes.toLocaleString("en")} min`, "the agents' own room decides"],
        ["tickets left at the end", assigned.left, `0: ${met(assigned.left === 0)}`],
        [`a dry run of ${assigned.tried_rules} rules over ${assigned.tried_tickets.toLocaleString("en")} tickets`, ms(assigned.dry_run_ms), `≤ 100 ms: ${met(assigned.dry_run_ms <= 100)}`],
        ...routing(tried, { ms, met }),
      ],
    ),
  ];
  return `${parts.join("\n\n")}\n`;
}

function weight(title, kinds) {
  const order = ["wasm", "js", "css", "woff2", "other", "answers of the API"];
  const rows = [...kinds].sort((one, other) => order.indexOf(one.name) - order.indexOf(other.name));
  const sum = (name) => rows.reduce((total, row) => total + row[name], 0);
  return `${title}:\n\n${table(
    ["", "requests", "raw", "over the wire"],
    [...rows.map(({ name, requests, raw, wire }) => [name, requests, kilo(raw), kilo(wire)]), ["all", sum("requests"), kilo(sum("raw")), kilo(sum("wire"))]],
  )}`;
}

function targetOfBytes(kinds, isBackend) {
  const app = kinds.filter(({ name }) => ["wasm", "js", "css"].includes(name)).reduce((sum, { wire }) => sum + wire, 0);
  const requests = kinds.reduce((sum, kind) => sum + kind.requests, 0);
  const what = isBackend ? "without the mock server" : "as the demo is built";
  return `Target: wasm, js and css in at most 250 kB: ${kilo(app)} ${what}, ${met(app <= 250_000)}; at most 15 requests: ${requests}, ${met(requests <= 15)}.`;
}

function leftBehind(rest) {
  const [first, last] = [rest.at(-2), rest.at(-1)];
  const grows = (name, slack) => last[name] > first[name] * (1 + slack);
  return [
    `Target: nothing stays. Between the last two rows nodes and listeners ${met(!grows("nodes", 0.02) && !grows("listeners", 0.02))}, the heap ${met(!grows("heap", 0.1))}.`,
    `WebAssembly memory, which never shrinks, grew by ${mega(last.wasm - first.wasm)}: ${met(!grows("wasm", 0.1))}. What it grows by when tickets are opened for the first time is meant: the desk keeps up to 4,000 tickets, and the threads of the last 30, for coming back to.`,
  ].join(" ");
}
