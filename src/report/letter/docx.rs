//! A letter as DOCX (ECMA-376): styles and plain paragraphs, so that officials can edit every word.

use std::fmt::Write as _;
use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::document::{Part, Run};
use crate::report::escape::escape;
use crate::words::Language;

const TYPES: &str = include_str!("docx/types.xml");
const RELATIONS: &str = include_str!("docx/relations.xml");
const DOCUMENT_RELATIONS: &str = include_str!("docx/document_relations.xml");
const STYLES: &str = include_str!("docx/styles.xml");
const NUMBERING: &str = include_str!("docx/numbering.xml");
const NAMESPACE: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
/// The width between the margins of A4, in twentieths of a point.
const WIDTH: usize = 9638;

/// The document. The same letter gives the same bytes: no clock, a fixed order.
pub(super) fn docx(parts: &[Part], language: Language) -> Vec<u8> {
    let tag = match language {
        Language::En => "en-GB",
        Language::Nl => "nl-NL",
    };
    let styles = STYLES.replace("{language}", tag);
    let document = document(parts);
    let files = [
        ("[Content_Types].xml", TYPES),
        ("_rels/.rels", RELATIONS),
        ("word/_rels/document.xml.rels", DOCUMENT_RELATIONS),
        ("word/document.xml", &document),
        ("word/numbering.xml", NUMBERING),
        ("word/styles.xml", &styles),
    ];
    // Writing into memory does not fail, and a letter is far from the limits of the form.
    packed(&files).unwrap_or_default()
}

fn packed(files: &[(&str, &str)]) -> zip::result::ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(DateTime::default());
    for (name, text) in files {
        zip.start_file(*name, options)?;
        Write::write_all(&mut zip, text.as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}

fn document(parts: &[Part]) -> String {
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    out.push_str("<w:document xmlns:w=\"");
    out.push_str(NAMESPACE);
    out.push_str("\"><w:body>\n");
    for part in parts {
        match part {
            Part::Heading(1, runs) => paragraph(&mut out, "<w:pStyle w:val=\"Title\"/>", runs),
            Part::Heading(level, runs) => {
                let style = format!("<w:pStyle w:val=\"Heading{}\"/>", level - 1);
                paragraph(&mut out, &style, runs);
            }
            Part::Paragraph(runs) => paragraph(&mut out, "", runs),
            Part::Item(depth, runs) => {
                let level = depth.saturating_sub(1).min(2);
                let style = format!(
                    "<w:pStyle w:val=\"ListBullet\"/><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"1\"/></w:numPr>"
                );
                paragraph(&mut out, &style, runs);
            }
            Part::Table(rows) => table(&mut out, rows),
        }
    }
    // A4, margins of two centimetres.
    out.push_str("<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr>\n");
    out.push_str("</w:body></w:document>\n");
    out
}

fn paragraph(out: &mut String, style: &str, runs: &[Run]) {
    out.push_str("<w:p>");
    if !style.is_empty() {
        out.push_str("<w:pPr>");
        out.push_str(style);
        out.push_str("</w:pPr>");
    }
    for run in runs {
        out.push_str("<w:r>");
        let marks = [
            (run.look.code, "<w:rStyle w:val=\"Code\"/>"),
            (run.look.bold, "<w:b/>"),
            (run.look.italic, "<w:i/>"),
        ];
        if marks.iter().any(|(on, _)| *on) {
            out.push_str("<w:rPr>");
            marks
                .iter()
                .filter(|(on, _)| *on)
                .for_each(|(_, mark)| out.push_str(mark));
            out.push_str("</w:rPr>");
        }
        if run.new_line {
            out.push_str("<w:br/>");
        }
        out.push_str("<w:t xml:space=\"preserve\">");
        escape(&run.text.replace("€ ", "€\u{a0}"), out);
        out.push_str("</w:t></w:r>");
    }
    out.push_str("</w:p>\n");
}

/// A table whose head is repeated on every page. The third column holds sentences, so it is the widest.
fn table(out: &mut String, rows: &[Vec<Vec<Run>>]) {
    let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
    let Some(narrow) = WIDTH.checked_div(columns.saturating_add(1)) else {
        return;
    };
    let width = |at: usize| if at == 2 { narrow * 2 } else { narrow };
    out.push_str("<w:tbl><w:tblPr><w:tblStyle w:val=\"Findings\"/><w:tblW w:w=\"0\" w:type=\"auto\"/><w:tblLook w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/></w:tblPr><w:tblGrid>");
    for at in 0..columns {
        let _ = write!(out, "<w:gridCol w:w=\"{}\"/>", width(at));
    }
    out.push_str("</w:tblGrid>\n");
    for (at, row) in rows.iter().enumerate() {
        out.push_str("<w:tr><w:trPr><w:cantSplit/>");
        if at == 0 {
            out.push_str("<w:tblHeader/>");
        }
        out.push_str("</w:trPr>");
        for (column, cell) in row.iter().enumerate() {
            let _ = write!(
                out,
                "<w:tc><w:tcPr><w:tcW w:w=\"{}\" w:type=\"dxa\"/></w:tcPr>",
                width(column)
            );
            paragraph(out, "<w:pStyle w:val=\"Cell\"/>", cell);
            out.push_str("</w:tc>");
        }
        out.push_str("</w:tr>\n");
    }
    out.push_str("</w:tbl>\n");
    // Word wants a paragraph after a table.
    paragraph(out, "", &[]);
}
