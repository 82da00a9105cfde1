import type { CertificateKind } from 'shared-types/vocabulary/certificate-kinds.ts'
import type { PlateColor } from 'shared-types/vocabulary/plate-colors.ts'
import type { Sensitive } from '../release/sensitive.ts'

/** 无码查询: what an officer asks about when there is no code; every form tells two facts at least. */
export type LookupQuestion =
  | {
      readonly by: 'plate'
      /** Normalised: without separators, in upper case. */
      readonly plateNumber: Sensitive<string>
      readonly plateColor: PlateColor
    }
  | {
      readonly by: 'certificate-number'
      readonly certificateNumber: Sensitive<string>
      readonly kind: CertificateKind
      readonly typeCode: string
    }
  | {
      readonly by: 'practitioner'
      readonly name: Sensitive<string>
      readonly idNumber: Sensitive<string>
    }
