import { quoted } from "./quoted";

/** Parts of a dialplan that post a call's beginning, answer and end, as docs/telephony.md explains them. */
export const asteriskDialplan = (url: string): string => `[globals]
RINGBOOK=${url}

[ringbook]
exten => s,1,Set(CURLOPT(httptimeout)=3)
 same => n,Set(RB=event=\${ARG1}&linkedid=\${CHANNEL(linkedid)}&agent=\${URIENCODE(\${ARG2})}&cause=\${ARG3})
 same => n,Set(RB=\${RB}&direction=in&from=\${URIENCODE(\${RB_FROM})}&to=\${URIENCODE(\${RB_TO})})
 same => n,Set(RB=\${CURL(\${RINGBOOK},\${RB})})
 same => n,Return()

[ringbook-answer]
exten => s,1,Gosub(ringbook,s,1(answer,\${CUT(CHANNEL(name),-,1)}))
 same => n,Return()

[ringbook-hangup]
exten => s,1,Gosub(ringbook,s,1(hangup,,\${DIALSTATUS}))
 same => n,Return()

[incoming]
exten => _X.,1,Set(__RB_FROM=\${CALLERID(num)})
 same => n,Set(__RB_TO=\${EXTEN})
 same => n,Set(CHANNEL(hangup_handler_push)=ringbook-hangup,s,1)
 same => n,Gosub(ringbook,s,1(ring,PJSIP/101&PJSIP/102))
 same => n,Dial(PJSIP/101&PJSIP/102,30,U(ringbook-answer))`;

/** A call from Ewa in our own JSON, for a shell. */
export function ringbookExample(url: string): string {
  const call = { ringbook: 1, event: "ringing", call: "example-1", direction: "in" };
  const event = JSON.stringify({ ...call, from: "+48601602603", to: "101" });
  return `curl ${quoted(url)} \\\n  --json ${quoted(event)}`;
}
