// Before the first paint, so that a chosen theme doesn't flash. The choice itself is made in theme.store.ts.
try {
  const theme = localStorage.getItem('quittance.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is switched off: the system's theme holds.
}
