// Measures the page in the frame, from outside, and leaves the result as JSON.
document.getElementById('page').addEventListener('load', function () {
  const doc = this.contentDocument;
  const view = this.contentWindow;
  const result = {};
  doc.querySelectorAll('details').forEach(d => { d.open = true; });
  result.scrollWidth = doc.documentElement.scrollWidth;
  result.beyond = [...doc.querySelectorAll('.t')].filter(t => t.scrollWidth > t.clientWidth + 1)
    .map(t => t.querySelector('caption').textContent + ' ' + t.scrollWidth + ' > ' + t.clientWidth)
    .concat([...doc.querySelectorAll('svg text')].filter(t => {
      const box = t.getBoundingClientRect();
      return box.left < -0.5 || box.right > view.innerWidth + 0.5;
    }).map(t => t.textContent));
  result.charts = [...doc.querySelectorAll('svg')].map(svg => ({
    id: svg.id,
    width: Math.round(svg.getBoundingClientRect().width),
    marks: [...svg.querySelectorAll('rect')].filter(r => {
      const box = r.getBoundingClientRect();
      return box.width > 0.5 && box.height > 0.5 && !r.classList.contains('rail');
    }).length,
    title: svg.querySelector('title').textContent,
    description: svg.querySelector('desc').textContent,
    tables: svg.closest('section').querySelectorAll('table').length
  }));
  result.labels = [...doc.querySelectorAll('.bar span:first-child')].map(s => ({
    text: s.textContent,
    shortened: s.scrollWidth > s.clientWidth
  }));
  const contracts = doc.querySelector('#chart-contracts');
  result.contracts = contracts ? [...contracts.querySelectorAll('rect.full')].map(r => ({
    width: r.getBoundingClientRect().width,
    euros: Number(r.querySelector('title').textContent.split(/ ?: /)[1].replace(/[^0-9,]/g, '').replace(',', '.'))
  })) : [];
  result.language = doc.documentElement.lang;
  result.headings = [...doc.querySelectorAll('h1, h2, h3, h4')].map(h => h.tagName[1]).join('');
  result.cellsWithoutHeading = [...doc.querySelectorAll('tr')].filter(r => !r.querySelector('th[scope]')).length;
  result.imagesWithoutText = doc.querySelectorAll('img:not([alt]), svg:not([aria-labelledby])').length;

  const channels = colour => (colour.match(/[\d.]+/g) || []).map(Number);
  const luminance = rgb => {
    const [r, g, b] = rgb.map(c => { c /= 255; return c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4); });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = element => {
    for (let e = element; e; e = e.parentElement) {
      const c = channels(view.getComputedStyle(e).backgroundColor);
      if (c.length === 3 || c[3] > 0) { return c.slice(0, 3); }
    }
    return [255, 255, 255];
  };
  result.worstContrast = 21;
  const walker = doc.createTreeWalker(doc.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.textContent.trim() || ['TITLE', 'title', 'desc', 'STYLE'].includes(element.tagName)) { continue; }
    const style = view.getComputedStyle(element);
    const ink = channels(element.ownerSVGElement ? style.fill : style.color).slice(0, 3);
    const one = luminance(ink), other = luminance(ground(element));
    const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    if (contrast < result.worstContrast) { result.worstContrast = contrast; result.worstText = node.textContent.trim(); }
  }
  document.getElementById('result').textContent = JSON.stringify(result);
});
