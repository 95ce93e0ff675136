/** The page's style: light and dark, from phones to wide screens, and on paper. */
export const STYLE = `
:root{--ink:#1f2a37;--soft:#566172;--ground:#fff;--wash:#f3f6f9;--rule:#d5dae1;--hair:#e6e9ed;--primary:#2f5d8a;--accent:#c8452d;--accent-text:#b93c25;--good:#1a7f5a;--good-text:#187453;--bad-wash:#fbf0ed;--good-wash:#eef6f2;--plain-wash:#eff4f9;color-scheme:light dark}
@media (prefers-color-scheme:dark){:root{--ink:#e4e8ee;--soft:#a3aebc;--ground:#151b23;--wash:#1d2530;--rule:#3a4655;--hair:#2a3441;--primary:#8db8e0;--accent:#e8755f;--accent-text:#f0907d;--good:#57b890;--good-text:#6cc79f;--bad-wash:#33211f;--good-wash:#1a2c26;--plain-wash:#1c2938}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;color:var(--ink);background:var(--ground);font:16px/1.75 -apple-system,"PingFang SC","Microsoft YaHei","Noto Sans SC","Noto Sans CJK SC","Source Han Sans SC",system-ui,sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
html:lang(en) body{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
a{color:var(--primary)}
:focus-visible{outline:2px solid var(--primary);outline-offset:2px}
.skip{position:absolute;left:-999px}
.skip:focus{left:8px;top:8px;padding:8px 12px;background:var(--ground);z-index:2}
.page{max-width:760px;margin:0 auto;padding:0 20px 80px}
.cover{padding:56px 0 28px;border-bottom:1px solid var(--rule)}
.cover svg{width:44px;height:44px;display:block}
.cover h1{margin:28px 0 4px;font-size:34px;line-height:1.3;color:var(--primary)}
.subtitle{margin:0;color:var(--soft);font-size:17px}
.headline{margin:26px 0;padding-top:22px;font-size:18px;position:relative}
.headline::before{content:"";position:absolute;top:0;left:0;width:64px;height:3px;background:var(--accent)}
.facts{display:grid;grid-template-columns:max-content 1fr;gap:4px 22px;margin:0;font-size:14px}
.facts dt{color:var(--soft)}
.facts dd{margin:0}
.contents{margin:20px 0;font-size:14px}
.contents summary{cursor:pointer;padding:8px 0;font-weight:700;color:var(--primary)}
.contents ol{list-style:none;margin:0;padding:0}
.contents ol ol{padding-left:14px}
.contents a{display:block;padding:5px 8px;border-radius:6px;color:inherit;text-decoration:none;line-height:1.5}
.contents a:hover{background:var(--wash);color:var(--primary)}
.contents>ol>li>a,.contents details>ol>li>a{font-weight:600}
.contents li li a{color:var(--soft)}
h2,h3,h4{line-height:1.4;scroll-margin-top:16px}
h2{margin:56px 0 20px;padding-bottom:10px;border-bottom:1px solid var(--rule);font-size:25px;color:var(--primary)}
h3{margin:38px 0 14px;font-size:20px}
h4{margin:28px 0 10px;font-size:17px;color:var(--primary)}
.number{margin-right:.45em}
p{margin:0 0 14px}
.note,figcaption small,.after{color:var(--soft);font-size:13.5px}
li{margin:6px 0}
.good{color:var(--good-text)}.bad{color:var(--accent-text)}.muted{color:var(--soft)}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(150px,1fr));gap:12px;margin:24px 0}
.tile{padding:14px 16px;background:var(--wash);border-top:3px solid var(--primary);border-radius:0 0 6px 6px}
.tile.t-good{border-color:var(--good)}.tile.t-bad{border-color:var(--accent)}
.tile dt{font-size:14px;color:var(--soft)}
.tile .value{margin:0;font-size:30px;font-weight:700;line-height:1.35}
.tile .detail{margin:2px 0 0;font-size:13px;line-height:1.5;color:var(--soft)}
.tile dd:not(.good):not(.bad).value{color:var(--primary)}
.callout{margin:22px 0;padding:14px 18px;border-left:4px solid var(--primary);background:var(--plain-wash);border-radius:0 6px 6px 0}
.callout.t-good{border-color:var(--good);background:var(--good-wash)}
.callout.t-bad{border-color:var(--accent);background:var(--bad-wash)}
.callout p{margin:0}
blockquote{margin:14px 0;padding:2px 0 2px 18px;border-left:3px solid var(--primary)}
blockquote.t-good{border-color:var(--good)}blockquote.t-bad{border-color:var(--accent)}
blockquote p{margin:0;white-space:pre-line}
blockquote footer{color:var(--soft);font-size:13.5px}
figure{margin:28px 0}
figure.table{margin:26px 0}
figcaption{text-align:center;font-size:14.5px;line-height:1.6}
figure.table figcaption,caption{margin-bottom:8px}
figcaption small{display:block}
.chart{overflow-x:auto;padding:12px;background:#fff;border:1px solid var(--hair);border-radius:8px;margin-bottom:10px}
.chart svg{display:block;width:100%;height:auto;overflow:visible}
.wide svg{min-width:540px}
.narrow{display:none}
.scroll{overflow-x:auto}
.scroll .grid{min-width:calc(var(--columns)*6.4em)}
table{width:100%;border-collapse:collapse;font-size:14px;line-height:1.55}
caption{caption-side:top;text-align:center;font-size:14.5px}
th,td{padding:8px 10px;border-bottom:1px solid var(--hair);text-align:left;vertical-align:top;min-width:4.2em;overflow-wrap:break-word}
thead th{background:var(--wash);color:var(--primary);border-top:2px solid var(--primary);white-space:nowrap;vertical-align:bottom}
tbody th{font-weight:400}
.form{border-top:1px solid var(--rule)}
.form tbody th{width:20%;background:var(--wash);font-weight:600}
.a-end{text-align:right}.a-center{text-align:center}
td.a-end{white-space:nowrap}
.after{margin-top:8px}
@media (min-width:1180px){
.layout{display:grid;grid-template-columns:264px minmax(0,1fr);max-width:1180px;margin:0 auto}
.contents{position:sticky;top:0;align-self:start;max-height:100vh;overflow-y:auto;margin:0;padding:40px 8px 40px 20px}
.contents summary{list-style:none;cursor:default;padding-left:8px}
.contents summary::-webkit-details-marker{display:none}
.contents details::details-content{content-visibility:visible;block-size:auto;display:block}
.page{margin:0;max-width:860px;padding-left:56px}}
@media (max-width:1179px){.contents{max-width:760px;margin:0 auto;padding:8px 20px}.contents details{border:1px solid var(--rule);border-radius:8px;padding:4px 14px}}
@media (max-width:480px){body{font-size:16px}.cover{padding-top:32px}.cover h1{font-size:27px}h2{font-size:22px;margin-top:44px}h3{font-size:18.5px}.chart{padding:8px}.wide{display:none}.narrow{display:block}.tiles{grid-template-columns:1fr 1fr}.facts{gap:4px 14px}}
@media print{:root{--ink:#1f2a37;--soft:#566172;--ground:#fff;--wash:#f3f6f9;--rule:#d5dae1;--hair:#e6e9ed;--primary:#2f5d8a;--accent:#c8452d;--accent-text:#b93c25;--good:#1a7f5a;--good-text:#187453;--bad-wash:#fbf0ed;--good-wash:#eef6f2;--plain-wash:#eff4f9;color-scheme:light}
@page{margin:22mm 20mm}body{font-size:10.5pt;-webkit-print-color-adjust:exact;print-color-adjust:exact}.layout{display:block}.contents,.skip{display:none}.page{max-width:none;margin:0;padding:0}
h2,h3,h4,caption{break-after:avoid}figure:not(.table),.tile,.callout,blockquote,tr{break-inside:avoid}.chart{border:0;padding:0;overflow:visible}.chart svg{min-width:0}.wide{display:block}.narrow{display:none}.scroll .grid{min-width:0}.scroll{overflow:visible}thead{display:table-header-group}}
`;
