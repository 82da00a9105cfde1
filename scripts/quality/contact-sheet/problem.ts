/** A problem document as the gateway sends it; the phone reads `status` and `code`. */
export function problem(status: number, code: string): { readonly [member: string]: string | number } {
  return { type: `https://roadcert.example/problems/${code}`, title: code, status, code, requestId: 'req-sheet' }
}
