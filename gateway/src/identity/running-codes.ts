/** Port: ends codes that still run when the right to show them is gone. Instants in milliseconds since 1970. */
export interface EndRunningCodes {
  endForSession(sessionId: string, at: number): Promise<void>
  endForPerson(personRef: string, at: number): Promise<void>
  endForAccount(accountId: string, at: number): Promise<void>
}
