import type { CertificateKind } from 'shared-types/vocabulary/certificate-kinds.ts'

/**
 * 持证自然人数: natural persons who hold a certificate of a kind, nationwide. All assumed, rounded down: 7 and the sum
 * from the planning figure of 20 million people; 8 from about 1.36 million cruising taxis in two shifts; 9 and 6 from the
 * ride-hailing figures that the ministry publishes each month (2024); 1 and 5 from individual operators 个体. By
 * law companies alone hold kinds 2 to 4 (assumed); a person's record there counts as one among those of kind 1.
 */
export const HOLDER_POPULATIONS: Readonly<Record<CertificateKind, number>> = {
  1: 2_500_000,
  2: 2_500_000,
  3: 2_500_000,
  4: 2_500_000,
  5: 3_000_000,
  6: 3_000_000,
  7: 16_000_000,
  8: 2_600_000,
  9: 7_400_000,
}
