import type { AnnounceWays } from '../announce-port.ts'
import { askWechat } from './ask-wechat.ts'
import { wechat } from './wechat.ts'

/** Between two vibrations; `vibrateLong` lasts 400 ms. */
const PAUSE_MS = 600

/** A device without a motor refuses: the screen says the same. */
function vibrateOnce(): void {
  void askWechat(wechat.vibrateLong, {})
}

function vibrate(good: boolean): void {
  vibrateOnce()
  if (!good) setTimeout(vibrateOnce, PAUSE_MS)
}

/** WeChat has no speech of its own (its plug-in would send the sentence to a server), so a verdict is felt, not heard. */
export const announceWays: AnnounceWays = wechat.vibrateLong ? { vibrate } : {}
