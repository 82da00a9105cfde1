// Service worker of the H5 preview: keeps the shell (page, scripts, styles) for use without network. It never touches
// /api/ and keeps no address: a page under /V/ is answered with the shell and nothing of its path is stored.
const CACHE = 'roadcert-shell-__VERSION__'
const FILES = '__FILES__'

async function install() {
  const cache = await caches.open(CACHE)
  await cache.addAll(['/', ...FILES])
  await self.skipWaiting()
}

async function activate() {
  const names = await caches.keys()
  await Promise.all(
    names.filter((name) => name.startsWith('roadcert-shell-') && name !== CACHE).map((name) => caches.delete(name)),
  )
  await self.clients.claim()
}

async function page(request) {
  try {
    return await fetch(request)
  } catch {
    const kept = await caches.match('/', { cacheName: CACHE })
    return kept ?? Response.error()
  }
}

async function file(request) {
  const kept = await caches.match(request, { cacheName: CACHE })
  return kept ?? fetch(request)
}

self.addEventListener('install', (event) => event.waitUntil(install()))
self.addEventListener('activate', (event) => event.waitUntil(activate()))
self.addEventListener('fetch', (event) => {
  const address = new URL(event.request.url)
  if (event.request.method !== 'GET' || address.origin !== self.location.origin) return
  if (event.request.mode === 'navigate') {
    if (address.pathname === '/' || address.pathname === '/index.html' || /^\/v\//i.test(address.pathname)) {
      event.respondWith(page(event.request))
    }
  } else if (FILES.includes(address.pathname)) {
    event.respondWith(file(event.request))
  }
})
