import { takeArrivedCode } from '@platform/arrived-code.ts'

/** Taken at import, before anything else of the app runs, so that the code never stays in an address. */
export const arrivedCode = takeArrivedCode()
