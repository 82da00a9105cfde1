import Taro from '@tarojs/taro'
import type { AnnounceWays } from '../announce-port.ts'

/** Between two vibrations; `vibrateLong` lasts 400 ms. */
const PAUSE_MS = 600

const ignored = () => undefined

function vibrateOnce(): void {
  // a device without a motor refuses: the screen says the same
  Taro.vibrateLong().catch(ignored)
}

function vibrate(good: boolean): void {
  vibrateOnce()
  if (!good) setTimeout(vibrateOnce, PAUSE_MS)
}

/** WeChat has no speech of its own (its plug-in would send the sentence to a server), so a verdict is felt, not heard. */
export const announceWays: AnnounceWays = Taro.canIUse('vibrateLong') ? { vibrate } : {}
