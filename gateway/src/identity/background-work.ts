/** Port: work that goes on after the answer, so that its time tells nothing; a failure of it is logged by name. */
export type StartInBackground = (name: string, work: () => Promise<void>) => void
