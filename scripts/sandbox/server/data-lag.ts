import { jsonAnswer, numberMember, parseJsonObject, refusal, type Answer, type Exchange } from './exchange.ts'

/** 数据时间 of an upstream can be made to lie back. */
export interface DataLag {
  /** The data time for a moment in milliseconds. */
  dataTimeAt(instant: number): number
  /** Control: `{seconds}`, 0 to end it. */
  change(exchange: Exchange): Answer
}

const LONGEST_SECONDS = 366 * 86_400

/** No lag at first; a lag ends with the process. */
export function createDataLag(): DataLag {
  let seconds = 0
  return {
    dataTimeAt: (instant) => instant - seconds * 1_000,
    change: (exchange) => {
      const asked = numberMember(parseJsonObject(exchange.body) ?? {}, 'seconds')
      if (asked === undefined || asked < 0 || asked > LONGEST_SECONDS) {
        return refusal(400, 'bad-seconds', `Send {"seconds": 0 to ${LONGEST_SECONDS}}.`)
      }
      seconds = asked
      return jsonAnswer(200, { seconds })
    },
  }
}
