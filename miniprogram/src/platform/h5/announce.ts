import type { AnnounceWays } from '../announce-port.ts'

/** Milliseconds on, off, on. */
const ONCE = [200]
const TWICE = [200, 150, 200]

function speak(sentence: string, languageTag: string): void {
  const { speechSynthesis } = window
  speechSynthesis.cancel()
  const utterance = new SpeechSynthesisUtterance(sentence)
  utterance.lang = languageTag
  speechSynthesis.speak(utterance)
}

/** Speech where the browser has it (Web Speech API), vibration where the device has it. */
export const announceWays: AnnounceWays = {
  ...('speechSynthesis' in window && 'SpeechSynthesisUtterance' in window ? { speak } : {}),
  ...('vibrate' in navigator ? { vibrate: (good: boolean) => void navigator.vibrate(good ? ONCE : TWICE) } : {}),
}
