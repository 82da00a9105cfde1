/** Keeps the preview's scripts and pages in the browser, so that it opens and changes pages without network. */
export function keepShell(): void {
  if (!('serviceWorker' in navigator)) return
  const register = () => {
    // a browser that refuses (private window, plain http elsewhere) simply has no offline start
    navigator.serviceWorker.register('/service-worker.js').catch(() => undefined)
  }
  if (document.readyState === 'complete') register()
  else window.addEventListener('load', register, { once: true })
}
