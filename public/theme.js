// Blocking and before the first paint, so that neither the theme, nor the
// language, nor the outline of the page flashes.

{
  const page = document.documentElement;
  // Storage may be forbidden; then the system's theme and English it is.
  const stored = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };

  const theme = stored("bandeja.theme");
  if (theme === "light" || theme === "dark") page.dataset.theme = theme;

  const language = stored("bandeja.language") ?? navigator.language.slice(0, 2);
  page.lang = language === "es" ? "es" : "en";

  // The shell has an outline for each kind of page (style/shell.css).
  const [first] = location.pathname.split("/").filter(Boolean);
  if (["login", "settings", "reports", "customers"].includes(first)) page.dataset.place = first;
  if (/\/tickets\/\d+$/.test(location.pathname)) page.dataset.place = "ticket";
}
