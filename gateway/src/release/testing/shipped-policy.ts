import { openShippedPolicy } from '../../policy-folder.ts'

/** The policy that is shipped, read from its files once for all tests of a file. */
export const shippedPolicy = openShippedPolicy()
