package dev.bluewright.blueprint;

import dev.bluewright.blueprint.yaml.Node;
import java.util.List;
import java.util.Optional;

/** Reads what the records of an entity come to. */
final class ReportReader {
  private static final String[] KEYS = {"by", "shows", "where", "sort", "limit", "access"};

  private final ReadingContext context;

  ReportReader(ReadingContext context) {
    this.context = context;
  }

  Optional<ReportModel> read(String name, Node.Scalar key, Node value, String path) {
    NameRules.member(context, key, "a report");
    return Section.open(context, value, path, "the report `" + name + "`", KEYS)
        .map(in -> read(name, in));
  }

  private ReportModel read(String name, Section in) {
    in.remember(KEYS);
    if (!in.has("shows")) {
      context.report(Code.MISSING_KEY, in.node(), "shows", "the report `" + name + "`");
    }
    return new ReportModel(
        name,
        in.map("by", each -> in.text("by", each)),
        in.map("shows", each -> in.text("shows", each)),
        in.findText("where"),
        ListingReader.sort(in),
        in.findWhole("limit", 1, ListingReader.MOST),
        in.find("access").map(new AccessReader(context)::list).orElse(List.of()));
  }
}
