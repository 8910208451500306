// Who is in the demo's account.

/** The demo's personas, by role. */
export const owner = "Olivia Marchetti";
export const admin = "Kris Rivera";
export const manager = "Tess Sato";
export const agent = "Ana Lindqvist";
export const otherAgent = "Nuno Barros";
export const analyst = "Noor Haidari";

/** Who works in the demo's account, by id. */
export const staff: Record<string, string> = {
  olivia: owner,
  kris: admin,
  tess: manager,
  ana: agent,
  nuno: otherAgent,
  farid: "Farid Haddad",
  chiara: "Chiara Romano",
  mateo: "Mateo Vidal",
  ingrid: "Ingrid Solheim",
  divya: "Divya Menon",
  wei: "Wei Lin",
};
