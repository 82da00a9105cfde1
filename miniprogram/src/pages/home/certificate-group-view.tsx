import { View } from '@tarojs/components'
import { CertificateCard } from '../../certificates/certificate-card.tsx'
import type { CertificateGroup } from '../../certificates/group-certificates.ts'
import { ParkView } from '../../certificates/park-view.tsx'

/** More than this many papers of a group are listed in lines with a search instead of cards (assumed). */
const MOST_CARDS = 6

/** 一组证照: cards, or lines with a search once there are many. */
export function CertificateGroupView({
  group: { heading, certificates },
  nowMs,
  onOpen,
}: {
  readonly group: CertificateGroup
  readonly nowMs: number
  readonly onOpen: (certificateId: string) => void
}) {
  return (
    <View>
      <View className="heading-section" role="heading" aria-level={2}>
        {heading}
      </View>
      {certificates.length > MOST_CARDS ? (
        <ParkView certificates={certificates} nowMs={nowMs} onOpen={onOpen} />
      ) : (
        certificates.map((certificate) => (
          <CertificateCard
            key={certificate.certificateId}
            certificate={certificate}
            nowMs={nowMs}
            onOpen={() => onOpen(certificate.certificateId)}
          />
        ))
      )}
    </View>
  )
}
