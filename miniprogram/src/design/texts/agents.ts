import type { AgentScope } from 'shared-types/vocabulary/people.ts'
import { inLanguages } from '../language.ts'

const SCOPES_ZH: Readonly<Record<AgentScope, string>> = {
  view: '看公司证照',
  authorise: '授权司机代为出示',
  apply: '办事',
}
const SCOPES_EN: Readonly<Record<AgentScope, string>> = {
  view: "see the company's certificates",
  authorise: 'authorise drivers',
  apply: 'apply for it',
}

/** 经办人: whom a company appointed, for what, until when. */
export const AGENT_TEXTS = inLanguages({
  zh: {
    title: '经办人',
    none: '没有经办人。',
    noneWords: '法定代表人可以指定经办人，替公司看证、授权、办事。',
    given: '我指定的',
    received: '我是经办人',
    givenLine: (agent: string, company: string) => `${agent}，${company}的经办人`,
    receivedLine: (company: string) => `${company}请您做经办人`,
    someAgent: '一位经办人',
    scopes: SCOPES_ZH,
    until: (date: string) => `到${date}`,
    appoint: '指定经办人',
    end: '撤销',
    endTitle: '要撤销这位经办人吗？',
    endWords: '对方马上看不到公司的证照，也不能再授权。他已发出的授权还在，要收回请到“授权亮证”。',
    layDown: '不做了',
    layDownTitle: '不再做经办人？',
    layDownWords: '您马上看不到这家公司的证照。要恢复得请法定代表人重新指定。',
    company: '哪家公司',
    person: '请谁',
    name: '经办人姓名',
    idNumber: '经办人身份证号',
    scope: '能做什么',
    untilLabel: '到哪天（含当天）',
    spans: { half: '半年', year: '一年', three: '三年' },
    send: '指定',
    faults: {
      'name-missing': '还没填姓名。',
      'id-number-shape': '身份证号要 18 位，请再看一遍。',
      'scope-missing': '至少选一样能做的事。',
      'until-past': '这天已经过了，请选今天或以后。',
      'too-long': '最长三年，请选近一点的日子。',
    },
    notAllowed: '只有法定代表人能指定经办人。发证机关的记录里，您不是这家公司的法定代表人。',
    appointed: '指定好了。',
    appointedWords: '对方用同一个身份证号绑定实名后就生效。姓名和身份证号要对得上，不对的话没人收得到。',
  },
  en: {
    title: 'Company agents',
    none: 'There are no agents.',
    noneWords:
      'A legal representative may appoint agents who see certificates, authorise drivers and apply for the company.',
    given: 'Appointed by me',
    received: 'I am an agent',
    givenLine: (agent: string, company: string) => `${agent}, agent of ${company}`,
    receivedLine: (company: string) => `${company} appointed you as its agent`,
    someAgent: 'An agent',
    scopes: SCOPES_EN,
    until: (date: string) => `until ${date}`,
    appoint: 'Appoint an agent',
    end: 'End it',
    endTitle: 'End this appointment?',
    endWords:
      'The agent stops seeing the company\'s certificates at once and can authorise nobody any more. What was authorised stays; take it back under "Authorisations".',
    layDown: 'Lay it down',
    layDownTitle: 'Stop being an agent?',
    layDownWords:
      "You stop seeing this company's certificates at once. Only its legal representative can appoint you again.",
    company: 'Which company',
    person: 'Whom',
    name: "Agent's name",
    idNumber: "Agent's identity number",
    scope: 'What the agent may do',
    untilLabel: 'Until (that day included)',
    spans: { half: 'Half a year', year: 'A year', three: 'Three years' },
    send: 'Appoint',
    faults: {
      'name-missing': 'The name is missing.',
      'id-number-shape': 'An identity number has 18 characters. Please look again.',
      'scope-missing': 'Choose at least one thing to do.',
      'until-past': 'That day is over. Choose today or later.',
      'too-long': 'Three years at most. Choose an earlier day.',
    },
    notAllowed: "Only a legal representative appoints agents. The issuer's records do not name you as this company's.",
    appointed: 'Appointed.',
    appointedWords:
      'It takes effect once the person binds with the same identity number. Name and number must match, or nobody receives it.',
  },
})
