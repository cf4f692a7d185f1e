/** Runs in the page itself: filters, jumps between a finding and its figures, what was seen. No network, no storage. */
export const pageScript = `
const all=(q,from=document)=>[...from.querySelectorAll(q)];
let current='';
function has(el,key,id){return (el.dataset[key]||'').split(' ').includes(id)}
function holds(el,id,part){return (el.dataset.o||'').split(' ').some(name=>part===undefined?name.startsWith(id+'.'):name===id+'.'+part)}
function select(id,where){
  current=id;
  for(const el of all('.m')){el.classList.toggle('on',has(el,'f',id));el.classList.toggle('operand',holds(el,id))}
  for(const el of all('article'))el.classList.toggle('on',el.id==='f-'+id);
  const target=where==='list'?document.getElementById('f-'+id):document.getElementById('t-'+id);
  if(target)target.scrollIntoView({block:'center',behavior:matchMedia('(prefers-reduced-motion:reduce)').matches?'auto':'smooth'});
}
function jump(id,part){
  select(id,'');
  const target=all('.m').find(el=>holds(el,id,part));
  if(target)target.scrollIntoView({block:'center'});
}
function filter(section){
  const verdict=section.querySelector('[data-filter=verdict]').value;
  const kind=section.querySelector('[data-filter=kind]').value;
  let shown=0;
  for(const el of all('article',section)){
    const open=(verdict==='all'||el.dataset.verdict===verdict||(verdict==='open'&&el.dataset.verdict!=='holds'))&&(kind==='all'||el.dataset.kind===kind);
    el.hidden=!open;if(open)shown++;
  }
  section.querySelector('[data-shown]').textContent=shown;
  section.querySelector('[data-none]').hidden=shown>0;
}
function step(section,by){
  const open=all('article',section).filter(el=>!el.hidden);
  if(!open.length)return;
  const at=open.findIndex(el=>el.id==='f-'+current);
  const next=open[(at+by+open.length)%open.length]||open[0];
  select(next.id.slice(2),'text');
  next.scrollIntoView({block:'nearest'});
}
for(const section of all('section')){
  for(const el of all('[data-filter]',section))el.addEventListener('change',()=>filter(section));
  for(const el of all('[data-step]',section))el.addEventListener('click',()=>step(section,Number(el.dataset.step)));
  filter(section);
}
document.addEventListener('click',event=>{
  const el=event.target;
  const go=el.closest('[data-go]');
  if(go){jump(go.dataset.go,go.dataset.part);return}
  if(el.closest('label,select,.filters'))return;
  const article=el.closest('article');
  if(article){select(article.id.slice(2),'text');return}
  const mark=el.closest('.m[data-f]');
  if(mark){
    const ids=mark.dataset.f.split(' ');
    const id=ids[(ids.indexOf(current)+1)%ids.length];
    const target=document.getElementById('f-'+id);
    if(target&&target.hidden){const s=target.closest('section');s.querySelector('[data-filter=verdict]').value='all';s.querySelector('[data-filter=kind]').value='all';filter(s)}
    select(id,'list');
  }
});
document.addEventListener('keydown',event=>{if(event.key==='Enter'&&event.target.matches('article'))select(event.target.id.slice(2),'text')});
document.addEventListener('change',event=>{if(event.target.matches('[data-seen]'))event.target.closest('article').classList.toggle('seen',event.target.checked)});
`;
