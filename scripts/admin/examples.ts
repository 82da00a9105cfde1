/** Examples of commands that are not told by their name alone, as they are typed after `npm run admin --`. */
export const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  'key create': ['key create --if-missing', 'key create --use upstream-client --app roadcert-gateway --print-public'],
  'key rotate': ['key rotate'],
  'key retire': ['key retire 1'],
  'key revoke': ['key revoke 1'],
  'roots create': ['roots create --if-missing'],
  'roots extend': ['roots extend --if-due'],
  'roots export-unsigned': ['roots export-unsigned roots-2.json'],
  'roots root-key': ['roots root-key cold.pem --create'],
  'roots sign': ['roots sign roots-2.json --key cold.pem'],
  'roots import': ['roots import roots-2.json'],
  'trust-list publish': ['trust-list publish --if-due'],
  'province add': ['province add province-33.json --replace'],
  'ministry add': ['ministry add ministry.json'],
  'inspector import': ['inspector import officers.csv'],
  'inspector activation-code': ['inspector activation-code 33010600123'],
}
