import { useObservedValue } from '../../../design/observed-value.ts'
import { useVerificationServices } from '../../../verification/verification-context.ts'
import { ResultView } from './result-view.tsx'
import { ScanView } from './scan-view.tsx'

/** 公众核验: scans a code, or shows at once the verdict of the code that the link brought. */
export default function CheckPage() {
  const { pending } = useVerificationServices()
  const code = useObservedValue(pending)
  return code === undefined ? <ScanView /> : <ResultView />
}
