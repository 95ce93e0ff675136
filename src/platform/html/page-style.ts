/** The look of every page for customers: large targets, light and dark, printed on paper too. */
export const PAGE_STYLE = `
:root{color-scheme:light dark;--bg:#f4f6f8;--card:#fff;--ink:#1c2733;--dim:#566270;--line:#8794a3;--main:#2f5d8a;--on:#fff;--warn:#b23a24;--pale:#e8eff6}
@media(prefers-color-scheme:dark){:root{--bg:#12171d;--card:#1b232c;--ink:#e8edf2;--dim:#a9b5c2;--line:#66737f;--main:#8fb8de;--on:#0f1a25;--warn:#ff9c86;--pale:#24323f}}
@media(prefers-color-scheme:dark){.logo{background:#fff;border-radius:6px;padding:.3rem}}
*{box-sizing:border-box}
[hidden]{display:none!important}
body{margin:0;background:var(--bg);color:var(--ink);font:17px/1.6 -apple-system,"PingFang SC","Microsoft YaHei","Noto Sans SC",sans-serif;-webkit-text-size-adjust:100%;overflow-wrap:break-word}
main{max-width:42rem;margin:0 auto;padding:1.25rem 1rem 3rem}
a{color:var(--main)}
h1{font-size:1.5rem;line-height:1.3;margin:.25rem 0 .5rem}
h2{font-size:1.15rem;margin:1.5rem 0 .5rem}
p{margin:.25rem 0}
header{margin-bottom:1rem}
.logo{display:block;max-width:60%;height:auto;max-height:3.2rem;margin-bottom:.5rem}
.embedded header{position:absolute;left:-99rem}
.embedded main{padding:.75rem}
.org{color:var(--main);font-weight:600}
.about,.help,.privacy,.ends,.progress{color:var(--dim);font-size:.88rem}
.q{background:var(--card);border:0;border-radius:10px;margin:0 0 .9rem;padding:1rem;min-width:0}
.section{background:none;padding:.25rem 0}
.ask{display:block;font-weight:600;padding:0;margin-bottom:.6rem}
fieldset .ask{float:left;width:100%}
fieldset .ask+*{clear:both}
em{font-style:normal;font-weight:400;font-size:.8rem;color:var(--warn);margin-left:.3em;white-space:nowrap}
.scale{display:grid;gap:.4rem;position:relative}
.s5{grid-template-columns:repeat(5,1fr);padding-bottom:1.7rem}
.s4,.s2{grid-template-columns:repeat(2,1fr)}
.s11{grid-template-columns:repeat(6,1fr)}
.scale label{position:relative;min-width:0}
.scale input{position:absolute;inset:0;width:100%;height:3rem;margin:0;opacity:0;cursor:pointer}
.scale b{display:flex;align-items:center;justify-content:center;height:3rem;border:1.5px solid var(--line);border-radius:8px;font-weight:600;white-space:nowrap}
.scale i{position:absolute;top:3.1rem;left:50%;transform:translateX(-50%);white-space:nowrap;font-style:normal;font-size:.85rem;line-height:1.5;color:var(--dim);background:var(--card);padding:0 .25em;opacity:0;pointer-events:none}
.scale label:first-child i{left:0;transform:none;padding-left:0}
.scale label:last-child i{left:auto;right:0;transform:none;padding-right:0}
.q>.scale label:first-child i,.q>.scale label:last-child i{opacity:1}
.q>.scale:has(:checked) i{opacity:0}
.scale input:checked+span i{opacity:1!important;color:var(--ink);font-weight:600;z-index:1}
.scale input:checked+span b{background:var(--main);border-color:var(--main);color:var(--on)}
.g5 input:checked+span b{background:#1a7f5a;border-color:#1a7f5a;color:#fff}
.g4 input:checked+span b{background:#86c5a0;border-color:#86c5a0;color:#10241a}
.g3 input:checked+span b{background:#c9ced6;border-color:#c9ced6;color:#1c2733}
.g2 input:checked+span b{background:#f0a35e;border-color:#f0a35e;color:#2b1805}
.g1 input:checked+span b{background:#c8452d;border-color:#c8452d;color:#fff}
.scale input:focus-visible+span b,.choice:focus-within,button:focus-visible,input:focus-visible,textarea:focus-visible,a:focus-visible{outline:3px solid var(--main);outline-offset:2px}
.scale label:hover b,.choice:hover{background:var(--pale)}
.ends{display:flex;justify-content:space-between;gap:1rem}
.row{border-top:1px solid var(--bg);padding:.7rem 0 .2rem}
.row>p:first-child{font-weight:500;margin-bottom:.4rem}
.choice{display:flex;gap:.7rem;align-items:center;min-height:3rem;padding:.4rem .7rem;margin:.35rem 0;border:1.5px solid var(--line);border-radius:8px;cursor:pointer}
.many{display:grid;grid-template-columns:repeat(auto-fill,minmax(8.5rem,1fr));gap:0 .5rem}
.many .other{grid-column:1/-1}
.choice input{flex:none;width:1.3rem;height:1.3rem;margin:0;accent-color:var(--main)}
.choice:has(:checked){border-color:var(--main);background:var(--pale)}
input[type=text],input[type=tel],input[type=date],textarea{width:100%;min-height:3rem;padding:.6rem .7rem;font:inherit;color:inherit;background:var(--card);border:1.5px solid var(--line);border-radius:8px}
.other{margin-bottom:.4rem}
.files{grid-column:1/-1;margin-top:.5rem;font-size:.88rem}
.files label{display:inline-block;position:relative;padding:.45rem .8rem;border:1.5px dashed var(--line);border-radius:8px;color:var(--main)}
.files input{position:absolute;inset:0;width:100%;opacity:0;cursor:pointer}
.files label:focus-within{outline:3px solid var(--main);outline-offset:2px}
.files ul{list-style:none;margin:.3rem 0;padding:0}
.files li{display:flex;gap:.6rem;align-items:center}
.files li span{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.files button{min-height:2.4rem;padding:.2rem .8rem;border:0;text-decoration:underline;font-weight:400}
::placeholder{color:var(--dim);opacity:1}
[aria-invalid=true]{border-color:var(--warn)}
.fault{color:var(--warn);font-weight:600;margin-top:.5rem}
.notice{background:var(--card);border:2px solid var(--warn);border-radius:10px;padding:.7rem 1rem;margin-bottom:.9rem}
.notice a{color:inherit}
.notice ul{margin:.3rem 0;padding-left:1.2rem}
.progress{display:flex;gap:.8rem;align-items:center;margin:1rem 0 .6rem}
progress{flex:1;height:.5rem;accent-color:var(--main)}
.buttons{display:flex;gap:.8rem}
button{min-height:3.1rem;padding:.4rem 1.4rem;font:inherit;font-weight:600;color:var(--main);background:none;border:1.5px solid var(--main);border-radius:8px;cursor:pointer}
button.primary{flex:1;background:var(--main);color:var(--on)}
button:disabled{opacity:.6}
.languages button{border:0;font-weight:400;text-decoration:underline;padding:.4rem 0}
.privacy{margin-top:1rem}
.contact{margin-top:1rem}
.pot,.default{position:absolute;left:-99rem;width:1px;height:1px;overflow:hidden}
@media(min-width:36rem){main{padding-top:2.5rem}.s4{grid-template-columns:repeat(4,1fr)}.s11{grid-template-columns:repeat(11,1fr)}.row{display:grid;grid-template-columns:1fr 20rem;column-gap:1rem;align-items:start}.row>p:first-child{padding-top:.65rem}.remark,.row .fault{grid-column:1/-1}.buttons{justify-content:flex-end}button.primary{flex:none;min-width:11rem}}
@media print{.buttons,.progress,.languages{display:none}[hidden]{display:revert!important}}
`
  .trim()
  .replaceAll("\n", "");
