/** RFC 3492 section 5, parameter values for Punycode. */
const BASE = 36
const T_MIN = 1
const T_MAX = 26
const SKEW = 38
const DAMP = 700
const INITIAL_BIAS = 72
const INITIAL_POINT = 128

function adapt(delta: number, count: number, first: boolean): number {
  let rest = Math.floor(delta / (first ? DAMP : 2))
  rest += Math.floor(rest / count)
  let k = 0
  for (; rest > ((BASE - T_MIN) * T_MAX) / 2; k += BASE) rest = Math.floor(rest / (BASE - T_MIN))
  return k + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + SKEW))
}

function digitOf(character: string | undefined): number {
  if (character === undefined) return BASE
  return 'abcdefghijklmnopqrstuvwxyz0123456789'.indexOf(character)
}

/** One label behind `xn--`, RFC 3492 section 6.2; undefined when it is no punycode. Bounded by the label's length. */
function decodeLabel(encoded: string): string | undefined {
  const dash = encoded.lastIndexOf('-')
  const points = Array.from(dash > 0 ? encoded.slice(0, dash) : '', (character) => character.charCodeAt(0))
  let position = dash > 0 ? dash + 1 : 0
  let point = INITIAL_POINT
  let index = 0
  let bias = INITIAL_BIAS
  while (position < encoded.length) {
    const before = index
    for (let weight = 1, k = BASE; ; k += BASE) {
      const digit = digitOf(encoded[position])
      position += 1
      if (digit < 0 || digit >= BASE) return undefined
      index += digit * weight
      const threshold = Math.min(T_MAX, Math.max(T_MIN, k - bias))
      if (digit < threshold) break
      weight *= BASE - threshold
    }
    bias = adapt(index - before, points.length + 1, before === 0)
    point += Math.floor(index / (points.length + 1))
    index %= points.length + 1
    if (point > 0x10ffff) return undefined
    points.splice(index, 0, point)
    index += 1
  }
  return points.map((one) => String.fromCodePoint(one)).join('')
}

/** 域名里的别国字: a host in lower case with its `xn--` labels as they look; a broken label stays as it is. */
export function decodeHost(host: string): string {
  const decoded = host.split('.').map((label) => {
    return label.startsWith('xn--') ? (decodeLabel(label.slice('xn--'.length)) ?? label) : label
  })
  return decoded.join('.')
}
