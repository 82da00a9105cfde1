import { LRUCache } from 'lru-cache'
import { fail, type Result } from 'shared-types/vocabulary/result.ts'
import { sm3Hex } from '../../cryptography/sm3.ts'
import type { Certificate } from '../../certificates/certificate.ts'
import type { Organisation, ProvinceSource, SourceFailure } from '../../certificates/province-source.ts'

/** A question to a province in trouble is waited for so long; then whoever asked goes on without it, milliseconds. */
const SHORT_PATIENCE_MS = 150
/** So many in a row are trouble; a single bad moment costs nobody anything. */
const TROUBLES_IN_A_ROW = 4
/** An answer that took longer than this counts as well, milliseconds. */
const SLOW_MS = 1_000
/** An answer that came too late for whoever asked is given to the next one who asks the same within this time. */
const LATE_ANSWER_MS = 60_000
const LATE_ANSWERS = 500

/** Failures of the counterpart as a whole; a refusal or a wrong answer costs no time. */
const TROUBLE: ReadonlySet<SourceFailure> = new Set<SourceFailure>(['timeout', 'unreachable', 'failed', 'paused'])

type Told<T> = Promise<Result<T, SourceFailure>>

/** Asks one question; `key` names it, so that who asks the same at the same time shares it. */
type Ask<T> = (key: string, work: () => Told<T>) => Told<T>

async function shortly<T>(work: Told<T>): Told<T> {
  let timer: NodeJS.Timeout | undefined
  const passed = new Promise<Result<T, SourceFailure>>((settle) => {
    timer = setTimeout(() => settle(fail('paused')), SHORT_PATIENCE_MS)
  })
  try {
    return await Promise.race([work, passed])
  } finally {
    clearTimeout(timer)
  }
}

/** One sort of question; `province` is shared by all sorts: trouble of one is trouble of the others. */
function createAsk<T>(province: { troubles: number }): Ask<T> {
  const running = new Map<string, Told<T>>()
  const late = new LRUCache<string, Result<T, SourceFailure>>({ max: LATE_ANSWERS, ttl: LATE_ANSWER_MS })

  function begin(key: string, work: () => Told<T>): Told<T> {
    const begunAt = performance.now()
    const asked = work().then(
      (answer) => {
        running.delete(key)
        const isSlow = performance.now() - begunAt > SLOW_MS
        const isTrouble = answer.ok ? isSlow : TROUBLE.has(answer.failure)
        province.troubles = isTrouble ? province.troubles + 1 : 0
        if (answer.ok && isSlow) late.set(key, answer)
        return answer
      },
      (error: unknown) => {
        running.delete(key)
        throw error
      },
    )
    running.set(key, asked)
    return asked
  }

  return async (name, work) => {
    // What is asked may name a person, and nothing that does is a key.
    const key = sm3Hex(Buffer.from(name))
    const asked = running.get(key) ?? begin(key, work)
    if (province.troubles < TROUBLES_IN_A_ROW) return asked
    const answer = await shortly(asked)
    return answer.ok ? answer : (late.get(key) ?? answer)
  }
}

/**
 * 不被拖累: keeps a province that is down or slow from holding up everybody who asks. The same question at the same time is
 * asked once. After four failures in a row, or answers that took over a second, callers wait 150 milliseconds and are then told
 * `paused`, while the question itself goes on: the first good and quick answer ends the trouble, and a late one is handed, with
 * the moment at which it was true, to the next who asks the same. Phone codes and reports are not questions.
 */
export function impatientProvince<P extends ProvinceSource>(source: P): P {
  const province = { troubles: 0 }
  const askHolder = createAsk<readonly Certificate[]>(province)
  const askIdentifier = createAsk<Certificate | undefined>(province)
  const askLookup = createAsk<readonly Certificate[]>(province)
  const { lookUp } = source
  let lookups = 0
  const askOrganisations = createAsk<readonly Organisation[]>(province)
  return {
    ...source,
    findByHolder: (query) => {
      const key = `${query.holderCodeType}|${query.holderCode.reveal()}|${query.fields.join()}`
      return askHolder(key, () => source.findByHolder(query))
    },
    findByIdentifier: (identifier, fields) =>
      askIdentifier(`${identifier.reveal()}|${fields.join()}`, () => source.findByIdentifier(identifier, fields)),
    // Every look-up is its own: officers do not ask the same at the same time.
    ...(lookUp === undefined
      ? {}
      : { lookUp: (...asked: Parameters<typeof lookUp>) => askLookup(String((lookups += 1)), () => lookUp(...asked)) }),
    findOrganisations: (identityNumber) =>
      askOrganisations(identityNumber.reveal(), () => source.findOrganisations(identityNumber)),
  }
}
