/** What can be told to be wrong with a person before anything is sent. */
export type PersonFault = 'name-missing' | 'id-number-shape'

/** 被授权人 as typed: shape only. Whether such a person exists is for nobody here to know. */
export function personFault({
  name,
  idNumber,
}: {
  readonly name: string
  readonly idNumber: string
}): PersonFault | undefined {
  if (name === '') return 'name-missing'
  return /^[0-9]{17}[0-9X]$/.test(idNumber) ? undefined : 'id-number-shape'
}

/** A name and a number as they are sent: without blanks around them, the X in upper case. */
export function personTyped(name: string, idNumber: string) {
  return { name: name.trim(), idNumber: idNumber.replace(/\s/g, '').toUpperCase() }
}
