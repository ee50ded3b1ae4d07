package dev.bluewright.workbench.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * What the tests of a project came to.
 *
 * @param run how many ran
 * @param failed names of those that failed
 */
record TestReports(int run, List<String> failed) {

  /** The reports in a folder; nothing ran where there is none. */
  static TestReports in(Path folder) throws IOException {
    int run = 0;
    var failed = new ArrayList<String>();
    if (Files.isDirectory(folder)) {
      try (var files = Files.newDirectoryStream(folder, "TEST-*.xml")) {
        for (var file : files) {
          var cases = suite(file).getElementsByTagName("testcase");
          run += cases.getLength();
          for (int at = 0; at < cases.getLength(); at++) {
            var test = (Element) cases.item(at);
            if (isOf(test, "failure") || isOf(test, "error")) {
              failed.add(test.getAttribute("name"));
            }
          }
        }
      }
    }
    return new TestReports(run, List.copyOf(failed));
  }

  private static boolean isOf(Element test, String kind) {
    return test.getElementsByTagName(kind).getLength() > 0;
  }

  private static Element suite(Path file) throws IOException {
    try {
      var factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
    } catch (ParserConfigurationException | SAXException unreadable) {
      throw new IOException("The report " + file + " cannot be read.", unreadable);
    }
  }
}
