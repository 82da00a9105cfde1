import { arrivedCode } from './arrived-code.ts'
import { keepShell } from '@platform/shell.ts'
import { useEffect, useState, type PropsWithChildren } from 'react'
import { ApplicationProvider, createApplication } from './application.tsx'
import { useArrivedCodes } from './phone/use-arrived-codes.ts'
import './app.scss'

/** The mini-program 小程序; Taro demands a default export. */
export default function App({ children }: PropsWithChildren) {
  const [application] = useState(() => createApplication(arrivedCode))
  useEffect(keepShell, [])
  useArrivedCodes(application.verification.pending)
  return <ApplicationProvider application={application}>{children}</ApplicationProvider>
}
