import { certshareUnderTest } from './certshare-under-test.ts'
import { certusageUnderTest } from './certusage-under-test.ts'
import { elicenseUnderTest } from './elicense-under-test.ts'
import { elsspUnderTest } from './elssp-under-test.ts'

/** Every dialect with a province that speaks it; the suite checks that none that can be configured is missing. */
export const DIALECTS_UNDER_TEST = [elsspUnderTest, certshareUnderTest, certusageUnderTest, elicenseUnderTest] as const
