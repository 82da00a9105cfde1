const DATABASE = 'roadcert-sealing'
const STORE = 'keys'
const NAME = 'drafts'

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('the browser refused its database'))
  })
}

async function openDatabase(): Promise<IDBDatabase> {
  const opening = window.indexedDB.open(DATABASE, 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE)
  return settled(opening)
}

async function readOrMake(): Promise<CryptoKey> {
  const database = await openDatabase()
  try {
    const kept: unknown = await settled(database.transaction(STORE).objectStore(STORE).get(NAME))
    if (kept instanceof CryptoKey) return kept
    // not extractable: no script can carry the key away
    const made = await window.crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
    await settled(database.transaction(STORE, 'readwrite').objectStore(STORE).put(made, NAME))
    return made
  } finally {
    database.close()
  }
}

let opened: Promise<CryptoKey | undefined> | undefined

/** 本机密钥 of this browser, made on first use; undefined where the browser has no Web Crypto or keeps nothing. */
export function sealingKey(): Promise<CryptoKey | undefined> {
  opened ??= readOrMake().catch(() => undefined)
  return opened
}
