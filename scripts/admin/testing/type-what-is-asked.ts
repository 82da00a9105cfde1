/** Somebody at the terminal who reads what will happen and types it. */
export function typeWhatIsAsked(question: string): Promise<string> {
  return Promise.resolve(/go on: (?<words>.*)\n/.exec(question)?.groups?.['words'] ?? '')
}
