/** What the pages of cases and the web form need beside the style of all pages for customers. */
export const FEEDBACK_STYLE = `
.q h2,.q summary{font-size:1.1rem;font-weight:600;margin:0 0 .5rem;line-height:1.4}
.q summary{margin:0;padding:.6rem 0;cursor:pointer}
.q details[open] summary{margin-bottom:.4rem}
summary:focus-visible{outline:3px solid var(--main);outline-offset:2px}
.steps{list-style:none;margin:.2rem 0 .8rem;padding:0}
.steps li{position:relative;padding:0 0 .9rem 2rem;color:var(--dim)}
.steps li::before{content:"";position:absolute;left:.2rem;top:.35rem;width:.9rem;height:.9rem;border:2px solid var(--line);border-radius:50%;background:var(--card);z-index:1}
.steps li::after{content:"";position:absolute;left:.7rem;top:1.2rem;bottom:-.35rem;border-left:2px solid var(--line)}
.steps li:last-child{padding-bottom:0}
.steps li:last-child::after{display:none}
.steps .past{color:var(--ink)}
.steps .past::before,.steps .past::after{border-color:var(--main);background:var(--main)}
.steps .now{color:var(--ink);font-weight:700}
.steps .now::before{border-color:var(--main);box-shadow:inset 0 0 0 .2rem var(--card);background:var(--main)}
.facts{margin:0}
.facts div{padding:.35rem 0}
.facts dt{font-weight:600}
.facts dd{margin:0}
.list{list-style:none;margin:0;padding:0}
.list li{padding:.5rem 0;border-top:1px solid var(--bg)}
.list li:first-child{border-top:0;padding-top:0}
.when{color:var(--dim);font-size:.88rem}
.said{white-space:pre-wrap;margin:0}
.field{margin-bottom:.9rem}
.field label{display:block;font-weight:600;margin-bottom:.3rem}
.field small{display:block;color:var(--dim);font-size:.88rem;margin-bottom:.3rem;font-weight:400}
input[type=file]{width:100%;font:inherit;padding:.6rem 0}
input[type=email],select{width:100%;min-height:3rem;padding:.6rem .7rem;font:inherit;color:inherit;background:var(--card);border:1.5px solid var(--line);border-radius:8px}
select:focus-visible,input[type=file]:focus-visible{outline:3px solid var(--main);outline-offset:2px}
fieldset{border:0;padding:0;margin:0 0 .9rem;min-width:0}
legend{padding:0;font-weight:600;margin-bottom:.3rem}
.notice.good{border-color:var(--main)}
.big{font-size:1.3rem;font-weight:700;overflow-wrap:anywhere}
main>.about,header+.said{margin-bottom:.9rem}
.said+.button,p+p>.button{margin-top:.6rem}
.buttons+.languages{margin-top:.8rem}
a.button{display:inline-flex;align-items:center;min-height:3.1rem;padding:.4rem 1.4rem;border-radius:8px;background:var(--main);color:var(--on);font-weight:600;text-decoration:none}
@media(min-width:36rem){.two{display:grid;grid-template-columns:1fr 1fr;gap:0 1rem}}
`
  .trim()
  .replaceAll("\n", "");
