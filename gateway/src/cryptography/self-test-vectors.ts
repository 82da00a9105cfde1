/** Published known answers that the self-test checks at every start; hex. */

/** GB/T 32905-2016 annex A.1: the message `abc`. */
export const SM3_VECTOR = {
  message: '616263',
  digest: '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
} as const

/** RFC 8998 appendix A.1: SM4-GCM. */
export const SM4_GCM_VECTOR = {
  nonce: '00001234567800000000abcd',
  key: '0123456789abcdeffedcba9876543210',
  plaintext:
    'aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccddddddddddddddddeeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa',
  associated: 'feedfacedeadbeeffeedfacedeadbeefabaddad2',
  ciphertext:
    '17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d',
  tag: '83de3541e4c2b58177e065a9bf7b62ec',
} as const

/** GM/T 0003.5-2012 annex A.2: signature over `message digest`, default user id, recommended curve. */
export const SM2_VECTOR = {
  privateKey: '3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8',
  publicKey:
    '0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13',
  message: '6d65737361676520646967657374',
  signature:
    'f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa',
} as const
