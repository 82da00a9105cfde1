/** 依据: why the gateway may tell at all; the articles are cited as commonly known, their wording was not at hand. */

/** 本人查阅: a person's right to see and copy the own data. */
export const ACCESS_BY_SUBJECT = '《个人信息保护法》第四十五条（查阅、复制）'

/** 法定职责: issuing, showing and checking certificates is a statutory duty, to the least extent necessary. */
export const STATUTORY_DUTY = '《个人信息保护法》第六条、第十三条第一款第三项；交办运〔2021〕25号；交办运〔2024〕39号'

/** 业户管理自己的证照: by the legal representative and the agents 经办人 appointed. */
export const OWN_BUSINESS = '《个人信息保护法》第十三条第一款第二项、第三项；交办运〔2021〕25号'
