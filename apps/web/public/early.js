// Runs before the first paint, so that a chosen theme never flashes the other one. A file of its own, since the
// content security policy takes no script from inside the page.
try {
  const theme = localStorage.getItem('concord.theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {
  // Storage is closed; the system's colours then hold.
}
