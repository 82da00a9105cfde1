import { Type } from 'typebox'
import { Compile } from 'typebox/compile'
import { ApplicationAnswers } from 'shared-types/contracts/applications.ts'
import { MaterialReference } from 'shared-types/contracts/application-materials.ts'
import { APPLICATION_MATTERS, ISSUE_REASONS } from 'shared-types/vocabulary/application-matters.ts'
import type { ApplicationMessage } from './application-message.ts'

const Party = Type.Object({ name: Type.String(), code: Type.String(), codeType: Type.String() })

const message = Compile(
  Type.Object({
    operation: Type.Enum(['submission', 'supplement'] as const),
    receiptNumber: Type.String(),
    typeCode: Type.String(),
    matter: Type.Enum(APPLICATION_MATTERS),
    issueReason: Type.Enum(ISSUE_REASONS),
    identifier: Type.Optional(Type.String()),
    applicant: Party,
    handler: Type.Optional(Party),
    answers: ApplicationAnswers,
    materials: Type.Array(MaterialReference),
    round: Type.Integer(),
    at: Type.Number(),
  }),
)

/** The message that was sealed; throws for another text, which is a fault of the database. */
export function parseMessage(text: string): ApplicationMessage {
  const parsed: unknown = JSON.parse(text)
  if (!message.Check(parsed)) throw new Error('application_deliveries: a message of another form')
  return parsed
}
