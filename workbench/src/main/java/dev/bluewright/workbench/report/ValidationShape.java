package dev.bluewright.workbench.report;

import dev.bluewright.validator.FindingShape;
import dev.bluewright.validator.heal.Receipt;
import dev.bluewright.validator.tier.Report;
import dev.bluewright.validator.tier.Run;
import dev.bluewright.validator.tier.TierReport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A report as maps and lists, for whoever writes JSON. Stateless. */
public final class ValidationShape {
  private ValidationShape() {}

  /**
   * {@code {valid, ending, written, tiers, receipts, after}}; {@code after} are the tiers over what
   * was healed.
   */
  public static Map<String, Object> of(Report report, boolean written) {
    var shape = new LinkedHashMap<String, Object>();
    shape.put("valid", report.first().valid());
    shape.put("ending", report.ending().label());
    shape.put("written", written);
    shape.put("tiers", tiers(report.first()));
    shape.put("receipts", report.receipts().stream().map(ValidationShape::of).toList());
    if (!report.receipts().isEmpty()) {
      shape.put("after", tiers(report.last()));
    }
    return shape;
  }

  private static List<Map<String, Object>> tiers(Run run) {
    return run.tiers().stream().map(ValidationShape::of).toList();
  }

  private static Map<String, Object> of(TierReport tier) {
    var shape = new LinkedHashMap<String, Object>();
    shape.put("tier", tier.level().label());
    shape.put("outcome", tier.outcome().label());
    shape.put("seconds", tier.took().toMillis() / 1000.0);
    shape.put("findings", FindingShape.of(tier.findings()));
    return shape;
  }

  private static Map<String, Object> of(Receipt receipt) {
    var shape = new LinkedHashMap<String, Object>();
    shape.put("round", receipt.round());
    shape.put("tier", receipt.level().label());
    shape.put("rule", receipt.rule());
    shape.put("finding", FindingShape.of(receipt.finding()));
    shape.put("file", receipt.file());
    shape.put("diff", receipt.diff());
    shape.put("why", receipt.why());
    shape.put("sureness", receipt.sureness().label());
    return shape;
  }
}
