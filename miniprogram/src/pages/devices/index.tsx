import { usePresentMoment } from '../../certificates/use-present-moment.ts'
import { Notice } from '../../design/components/notice.tsx'
import { PageShell } from '../../design/components/page-shell.tsx'
import { Skeleton } from '../../design/components/skeleton.tsx'
import { useTexts } from '../../design/language.ts'
import { DEVICES_TEXTS } from '../../design/texts/devices.ts'
import { useSession } from '../../identity/session-context.ts'
import { useAccountEndings } from '../../identity/use-account-endings.ts'
import { useDevices } from '../../identity/use-devices.ts'
import { FailedNotice } from '../failed-notice.tsx'
import { HomeButton } from '../home-button.tsx'
import { useWipePhone } from '../use-wipe-phone.ts'
import { DeviceList } from './device-list.tsx'
import { Endings } from './endings.tsx'

/** 设备和退出: where the account is signed in, signing out everywhere, undoing the binding. */
export default function DevicesPage() {
  const texts = useTexts(DEVICES_TEXTS)
  const { signedIn } = useSession()
  const { devices, failure, busy, refresh } = useDevices()
  const endings = useAccountEndings(useWipePhone())
  const nowMs = usePresentMoment()
  if (endings.done) {
    const unbound = endings.done === 'binding'
    const done = unbound ? { words: texts.unbound } : { title: texts.signedOutTitle, words: texts.signedOut }
    return (
      <PageShell title={texts.title} back foot={<HomeButton />}>
        <Notice id="ended" {...done} />
      </PageShell>
    )
  }
  return (
    <PageShell title={texts.title} back>
      {failure ? (
        <FailedNotice id="devices-failure" failure={failure} busy={busy} onAgain={() => void refresh()} />
      ) : null}
      {busy && !devices ? <Skeleton /> : null}
      {devices ? <DeviceList devices={devices} nowMs={nowMs} /> : null}
      {signedIn ? <Endings endings={endings} /> : null}
    </PageShell>
  )
}
